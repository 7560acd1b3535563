public import Law

/// The instruments that terms and fees of rights rest on, in the editions that still decide something.
public enum Statutes {
    public static let patentLaw1992 = Statute(
        patentLaw, edition: "1992年修正", issued: "", since: "1993-01-01", until: "2001-06-30", articles: 69)
    public static let patentLaw2000 = Statute(
        patentLaw, edition: "2000年修正", issued: "", since: "2001-07-01", until: "2009-09-30", articles: 69)
    public static let patentLaw2008 = Statute(
        patentLaw, edition: "2008年修正", issued: "主席令第八号", since: "2009-10-01", until: "2021-05-31", articles: 76)
    public static let patentLaw2020 = Statute(patentLaw, edition: "2020年修正", issued: "主席令第五十五号", since: "2021-06-01", articles: 82)

    public static let patentRules2001 = Statute(
        patentRules, edition: "2001年公布", issued: "国务院令第306号", since: "2001-07-01", until: "2010-01-31", articles: 122)
    public static let patentRules2010 = Statute(
        patentRules, edition: "2010年修订", issued: "国务院令第569号", since: "2010-02-01", until: "2024-01-19", articles: 123)
    public static let patentRules2023 = Statute(
        patentRules, edition: "2023年修订", issued: "国务院令第769号", since: "2024-01-20", articles: 149)
    public static let examinationGuidelines = Statute("专利审查指南", edition: "2023年", issued: "国家知识产权局令第78号", since: "2024-01-20")
    public static let feeGuide2026 = Statute("专利和集成电路布图设计缴费服务指南", edition: "2026年", issued: "", since: "2026-01-01")
    public static let feeReduction2016 = Statute("专利收费减缴办法", issued: "财税〔2016〕78号", since: "2016-09-01")

    public static let trademarkLaw1982 = Statute(
        trademarkLaw, edition: "1982年", issued: "", since: "1983-03-01", until: "1993-06-30", articles: 43)
    public static let trademarkLaw1993 = Statute(
        trademarkLaw, edition: "1993年修正", issued: "", since: "1993-07-01", until: "2001-11-30", articles: 43)
    public static let trademarkLaw2001 = Statute(
        trademarkLaw, edition: "2001年修正", issued: "", since: "2001-12-01", until: "2014-04-30", articles: 64)
    public static let trademarkLaw2013 = Statute(
        trademarkLaw, edition: "2013年修正", issued: "主席令第六号", since: "2014-05-01", until: "2019-10-31", articles: 73)
    public static let trademarkLaw2019 = Statute(
        trademarkLaw, edition: "2019年修正", issued: "主席令第二十九号", since: "2019-11-01", until: "2026-12-31", articles: 73)
    public static let trademarkLaw2026 = Statute(trademarkLaw, edition: "2026年修订", issued: "", since: "2027-01-01")
    public static let trademarkRegulations2014 = Statute(
        "中华人民共和国商标法实施条例", edition: "2014年修订", issued: "国务院令第651号", since: "2014-05-01", articles: 98)

    public static let copyrightLaw1990 = Statute(
        copyrightLaw, edition: "1990年", issued: "", since: "1991-06-01", until: "2001-10-26", articles: 56)
    public static let copyrightLaw2001 = Statute(
        copyrightLaw, edition: "2001年修正", issued: "", since: "2001-10-27", until: "2010-03-31", articles: 60)
    public static let copyrightLaw2010 = Statute(
        copyrightLaw, edition: "2010年修正", issued: "", since: "2010-04-01", until: "2021-05-31", articles: 61)
    public static let copyrightLaw2020 = Statute(
        copyrightLaw, edition: "2020年修正", issued: "主席令第六十二号", since: "2021-06-01", articles: 67)
    public static let softwareRegulations2001 = Statute(
        "计算机软件保护条例", edition: "2001年公布", issued: "国务院令第339号", since: "2002-01-01", until: "2013-02-28", articles: 33)
    public static let softwareRegulations2013 = Statute(
        "计算机软件保护条例", edition: "2013年修订", issued: "国务院令第632号", since: "2013-03-01", articles: 33)

    public static let layoutRegulations2001 = Statute(
        "集成电路布图设计保护条例", edition: "2001年公布", issued: "国务院令第300号", since: "2001-10-01", until: "2026-10-14", articles: 36)
    public static let layoutRegulations2026 = Statute("集成电路布图设计保护条例", edition: "2026年修订", issued: "国务院令第842号", since: "2026-10-15")

    public static let varietyRegulations1997 = Statute(
        varietyRegulations, edition: "1997年公布", issued: "国务院令第213号", since: "1997-10-01", until: "2014-07-28", articles: 46)
    public static let varietyRegulations2014 = Statute(
        varietyRegulations, edition: "2014年修订", issued: "国务院令第653号", since: "2014-07-29", until: "2025-05-31", articles: 46)
    public static let varietyRegulations2025 = Statute(varietyRegulations, edition: "2025年修订", issued: "国务院令第807号", since: "2025-06-01")

    public static let indicationMeasures2024 = Statute("地理标志产品保护办法", issued: "国家知识产权局令第80号", since: "2024-02-01")

    private static let patentLaw = "中华人民共和国专利法"
    private static let patentRules = "中华人民共和国专利法实施细则"
    private static let trademarkLaw = "中华人民共和国商标法"
    private static let copyrightLaw = "中华人民共和国著作权法"
    private static let varietyRegulations = "中华人民共和国植物新品种保护条例"
}
