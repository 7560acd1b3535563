import Law

/// Instruments that the procedures of chapter 4 stand on.
let measures2010 = Statute(
    "专利行政执法办法", edition: "2010年公布", issued: "国家知识产权局令第60号", since: "2011-02-01", until: "2015-06-30", articles: nil)
let measures2015 = Statute(
    "专利行政执法办法", edition: "2015年修正", issued: "国家知识产权局令第71号", since: "2015-07-01", until: "2025-01-31", articles: nil)
let measures2025 = Statute("专利纠纷行政裁决和调解办法", issued: "国家知识产权局令第81号", since: "2025-02-01", articles: 85)
let patentLaw2020 = Statute("中华人民共和国专利法", edition: "2020年修正", issued: "主席令第55号", since: "2021-06-01", articles: 82)
