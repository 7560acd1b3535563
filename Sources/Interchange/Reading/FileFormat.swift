/// The formats that Helan reads. Raw values stand in JSON and the database.
public enum FileFormat: String, Codable, Sendable, Hashable, CaseIterable {
    /// Rows with a heading, separated by commas, tabs, semicolons or bars.
    case csv
    /// Office Open XML workbook.
    case xlsx
    /// CNIPA's present XML (`PatentDocumentAndRelated`).
    case cnipaXML = "cnipa"
    /// CNIPA's older XML (`cn-patent-document`).
    case cnipaOldXML = "cnipa-old"
    /// WIPO ST.36 as the offices use it.
    case st36
    /// WIPO ST.96, patents.
    case st96Patent = "st96-patent"
    /// WIPO ST.96, trade marks.
    case st96Trademark = "st96-trademark"
    /// One right a line, as `RightRecord` in JSON.
    case jsonLines = "jsonl"
    /// Entries of a classification, JSON lines.
    case classificationLines = "classification-jsonl"
    /// Entries of a classification, rows with a heading.
    case classificationTable = "classification-csv"

    /// In Chinese.
    public var title: String {
        switch self {
        case .csv: "CSV 表格"
        case .xlsx: "Excel 工作簿（XLSX）"
        case .cnipaXML: "国家知识产权局专利 XML"
        case .cnipaOldXML: "国家知识产权局专利 XML（旧版）"
        case .st36: "WIPO ST.36 专利 XML"
        case .st96Patent: "WIPO ST.96 专利 XML"
        case .st96Trademark: "WIPO ST.96 商标 XML"
        case .jsonLines: "JSON 行（权利记录）"
        case .classificationLines: "JSON 行（分类表）"
        case .classificationTable: "CSV 分类表"
        }
    }
}
