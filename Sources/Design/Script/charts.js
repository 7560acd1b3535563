// Draws the table of a figure with Chart.js: the figures, their titles and where they lead are read from the table, the colours from the style.
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const palette = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6"];
const number = (cell) => {
  const value = Number(cell.textContent.replaceAll(",", ""));
  return Number.isNaN(value) ? null : value;
};

const draw = (figure) => {
  const table = figure.querySelector("table");
  const plane = figure.querySelector(".chart-plane");
  const kind = figure.dataset.chart;
  const rows = [...table.tBodies[0].rows];
  const titles = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  const links = rows.map((row) => row.cells[0].querySelector("a")?.href);
  const isLine = kind === "line";
  const datasets = titles.map((label, place) => {
    const shade = colour(palette[place % palette.length]);
    const data = rows.map((row) => number(row.cells[place + 1]));
    return isLine
      ? { label, data, borderColor: shade, backgroundColor: shade, tension: 0, pointRadius: 3, borderWidth: 2 }
      : { label, data, backgroundColor: shade, maxBarThickness: 44, borderRadius: 2 };
  });
  plane.hidden = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  Chart.defaults.color = colour("--muted");
  const scale = (isStacked, grid) => ({
    stacked: isStacked, border: { color: colour("--line") },
    grid: { display: grid, color: colour("--line"), borderColor: colour("--line") }, ticks: { color: colour("--muted"), precision: 0, maxRotation: 0 },
  });
  const chart = new Chart(plane.querySelector("canvas"), {
    type: isLine ? "line" : "bar",
    data: { labels: rows.map((row) => row.cells[0].textContent.trim()), datasets },
    options: {
      responsive: true, maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 250 },
      interaction: { mode: "index", intersect: false },
      scales: { x: scale(kind === "stacked", false), y: { ...scale(kind === "stacked", true), beginAtZero: true } },
      plugins: { legend: { display: titles.length > 1, position: "bottom", labels: { boxWidth: 12, color: colour("--ink") } } },
      onClick: (event, hits) => { const link = hits.length && links[hits[0].index]; if (link) { location.href = link; } },
      onHover: (event, hits) => { event.native.target.classList.toggle("chart-leads", Boolean(hits.length && links[hits[0].index])); },
    },
  });
  figure.querySelector("details").open = false;
  return chart;
};

if (window.Chart) {
  const figures = [...document.querySelectorAll("[data-chart]")];
  let charts = figures.map(draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const chart of charts) { chart.destroy(); }
    charts = figures.map(draw);
  });
}
