public import Plan

/// What the public's pages do for the plan today, and what of it they do not do yet.
extension PublicPages {
    public static let serves =
        [
            Serving(
                "2.1-1", by: .page("/search", "检索"), lacks: "在平台上办理各类事项", rows: .rights,
                scenario: "上传一份表格，号码、名称、主体都能走到权利页"),
            Serving(
                "2.1-1", by: .page("/right/:kind/:key", "一件权利一页"), lacks: "资助、合同、保险、纠纷、处罚、海关的事项", rows: .rights,
                scenario: "权利页列出五节、每个事实的来源和日期、时限的依据和算法"),
            Serving(
                "2.1-1", by: .page("/party/:key", "主体页"), lacks: "主体的办件、资金和信用", rows: .parties,
                scenario: "主体页有名称、代码、各类件数和可翻页的权利"),
        ] + informationServes

    private static let informationServes = [
        Serving(
            "3.8-1", by: .page("/import", "导入"), lacks: "各部门按约定供数和逾期提示", rows: .imports,
            scenario: "同一份文件导两次，第二次新增零、更新零"),
        Serving(
            "3.8-1", by: .page("/data", "开放数据"), lacks: "各部门按约定供数和逾期提示", rows: .rights,
            scenario: "检索到多少就导出多少，和检索页同一种筛选，不用登录；五种格式都下载得到"),
        Serving(
            "3.8-3", by: .page("/search", "检索式、筛选和准确件数"), lacks: "两类专题数据库和分析报告", rows: .rights,
            scenario: "筛选的总数、各项计数与逐件比对相同，每项计数不受自己的筛选影响"),
        Serving(
            "1.2-2", by: .page("/search", "按优势特色产业筛选"), lacks: "历年的数值，以及意识、政策法规和保护环境的指标", rows: .leadingIndustries,
            scenario: "筛选的总数、各项计数与逐件比对相同，每项计数不受自己的筛选影响"),
    ]
}
