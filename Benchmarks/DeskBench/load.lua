-- The requests of wrk: LOAD names the kind, OFFICERS and TARGETS the files, THINK the milliseconds that a connection waits before each request.
local officers, targets = {}, {}
local load, think = os.getenv("LOAD"), tonumber(os.getenv("THINK") or "0")
local counter = 0

function setup(thread)
    thread:set("seed", counter)
    counter = counter + 1
end

function init()
    math.randomseed(57 + seed)
    for line in io.lines(os.getenv("OFFICERS")) do
        local cookie, token, authority = line:match("^(.-)\t(.-)\t(.-)$")
        officers[#officers + 1] = { cookie = cookie, token = token, authority = authority }
    end
    for line in io.lines(os.getenv("TARGETS")) do
        local authority, key, name, session = line:match("^(.-)\t(.-)\t(.-)\t(.-)$")
        targets[authority] = targets[authority] or { all = {}, session = {} }
        table.insert(targets[authority].all, { key = key, name = name })
        if session == "1" then table.insert(targets[authority].session, key) end
    end
end

function delay() return think > 0 and math.random(0, 2 * think) or 0 end

local function encode(text) return (text:gsub("[^%w%-%.]", function(c) return string.format("%%%02X", c:byte()) end)) end

local queues = { "authority", "mine", "unassigned", "due", "overdue", "waiting" }

local kinds = {
    queue = function(officer)
        local address = "/desk?queue=" .. queues[math.random(#queues)]
        if math.random(4) == 1 then address = address .. "&page=" .. math.random(2, 5) end
        return wrk.format("GET", address, { Cookie = officer.cookie })
    end,
    search = function(officer)
        local some = targets[officer.authority].all
        local name = some[math.random(#some)].name
        -- Two or three characters out of the middle of a name.
        return wrk.format("GET", "/desk?queue=authority&q=" .. encode(name:sub(7, 6 + 3 * math.random(2, 3))), { Cookie = officer.cookie })
    end,
    open = function(officer)
        local some = targets[officer.authority].all
        return wrk.format("GET", "/desk/matters/" .. some[math.random(#some)].key, { Cookie = officer.cookie })
    end,
    file = function(officer)
        local some = targets[officer.authority].session
        local body = "form-token=" .. encode(officer.token) .. "&event=called&session=2026-12-31&place=" .. encode("三楼") .. "&mediator=" .. encode("某某")
        return wrk.format(
            "POST", "/desk/matters/" .. some[math.random(#some)],
            { Cookie = officer.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
    end,
}

function request()
    local kind = load
    if kind == "mixed" then
        local n = math.random(100)
        kind = n <= 45 and "queue" or n <= 60 and "search" or n <= 90 and "open" or "file"
    end
    return kinds[kind](officers[math.random(#officers)])
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format(
        '{"requests": %d, "seconds": %.3f, "p50": %.3f, "p95": %.3f, "p99": %.3f, "errors": %d}\n', summary.requests, summary.duration / 1e6,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
