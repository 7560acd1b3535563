public import Design
import Foundation

/// Chart.js as Debian packages it (libjs-chart.js). Where the machine does not have it, tables stand in the place of charts.
public enum ChartLibrary {
    private static let path = "/usr/share/javascript/chart.js/chart.min.js"

    /// Read once; nil where it is not installed.
    public static let file: ServedFile? = {
        guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { return nil }
        return ServedFile(name: "chartlibrary", ending: "js", type: "text/javascript; charset=utf-8", bytes: Array(data))
    }()
}
