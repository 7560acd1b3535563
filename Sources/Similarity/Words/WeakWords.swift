/// Words that say little about whose goods they are. A line: the rule they fall under, `头` (only before the core), `尾` (only after it) or `双` (both),
/// the classes in which they are weak (`*` all; `9,35-38`), then the words. To add a word, write it into the line of its kind and classes.
///
/// Words of trades and generic names of goods stand in ``tradeWords``.
///
/// 5.1.12.1 generic name or model, .2 quality, .3 material or origin, .4 function or use, .5 weight or number, .6 other features;
/// 5.1.13 places of service, making, selling; 5.1.14 weak modifiers; 5.1.11 articles, conjunctions, prepositions.
let weakWords = #"""
    5.1.12.1 尾 * 牌 包装 箱包皮具 化妆
    5.1.12.1 尾 1-5 肥料 化肥 涂料 油漆 洗发水 洗发露 沐浴露 香皂 肥皂 牙膏 洗衣粉 洗衣液 面膜 精华 精华液 精华乳 面霜 乳液 口红 香水 药 胶囊 片 口服液 丸 膏 颗粒 中药 药酒 药膏 贴膏 眼药水 农药 消毒液 洗面奶 卸妆水 爽肤水 防晒霜 护发素 染发剂 牙刷  纸尿裤 卫生巾 奶粉 滋养精华乳 洁面乳 护手霜
    5.1.12.1 尾 6-9,11,12,17,19 防水 水泥 瓷砖 地板 板材 管业 管道 钢材 铝材 螺丝 锁具 刀具 剪刀 手机 电脑 电池 充电器 耳机 音箱 眼镜 电视 相机 插座 开关 电线 电缆 灯 灯具 空调 冰箱 热水器 净水器 风扇 轮胎 浴霸 暖气 灯泡 音响 投影仪 打印机 手电筒 电动车 自行车 摩托车 洗衣机 油烟机 燃气灶 电饭煲 路由器 平板 电动工具 机床 水泵 阀门
    5.1.12.1 尾 14,16,18,20,21,24,25,26,27,28 手表 钟表 笔 钢笔 铅笔 本 包 皮包 钱包 书包 雨伞 床垫 沙发 杯 水杯 锅 碗 毛巾 床品 家纺 被子 鞋 鞋子 童鞋 运动鞋 衣 童装 男装 女装 内衣 袜 袜业 帽 裤 西服 羽绒服 地毯 球拍 积木
    5.1.12.1 尾 29-33,43 山泉 矿泉水 水 纯净水 果汁 豆奶 牛奶 酸奶 乳 奶 肉 火腿 腊肉 鱼 虾 坚果 果脯 罐头 咸菜 泡菜 食用油 油 蛋 咖啡 茶 茶叶 红茶 绿茶 花茶 白茶 黑茶 普洱茶 奶茶 酸梅汤 豆浆 豆腐 粮 粮油 杂粮 粉 粉丝 肉松 香肠 鸡 鸭 鸡蛋 鸭蛋 海鲜 紫菜 木耳 香菇 蘑菇 核桃 红枣 瓜子 花生 奶糖 冰淇淋 雪糕 月饼 粽子 糕点 点心 甜品 鸭脖 卤味 卤肉 酱菜 腐乳 豆瓣酱 辣酱 酱 味精 鸡精 淀粉 调料 香料 火锅底料 铁板烧 烤肉 烤鸭 烤鱼 麻辣烫 米 大米 面粉 面 面条 面包 蛋糕 饼干 糖 糖果 巧克力 盐 酱油 醋 调味料 蜂蜜 火锅 烧烤 小吃 快餐 水果 蔬菜 菜园 果园 农场 种子 鲜花 啤酒 白酒 葡萄酒 红酒 黄酒 酒 米酒 老酒 枸杞 牛肉 羊肉 拉面 米粉 米线 饺子 包子 馒头 零食 食品店 凉茶 饮品 汽水
    5.1.12.1 双 * 3d 2d 4d 5g ai app pro plus max ups vip web net online cloud tech technology technologies digital
    5.1.12.1 尾 * company co ltd inc corp corporation limited llc gmbh brand electronics electric lighting motors motor tools tool software services service solutions systems system bank hotel foods food drinks beverage cosmetics beauty pharma medical healthcare education academy school studio media pictures music games game sports sport fashion wear clothing jewelry watches shoes furniture home kitchen toys baby pet
    5.1.12.1 尾 29-33,43 coffee tea wine beer water juice milk bakery pizza burger chocolate
    5.1.12.1 尾 * holding holdings enterprise enterprises industry industries trading lab labs laboratory laboratories products product
    5.1.12.1 尾 1-5 perfume fragrance skincare haircare makeup cosmetic shampoo soap lotion cream serum oil paint coating coatings lubricant fuel pharmaceutical nutrition vitamin supplement health herbal chemical chemicals
    5.1.12.1 尾 6-13,17,19,21 machine machinery hardware steel metal pump engine knife blade phone mobile audio sound camera optic optics optical vision computer battery power cable sensor robot robotics lamp light led air auto car truck bike bicycle tyre tire motorcycle glass tile floor flooring door cookware
    5.1.12.1 尾 14,16,18,20,22-28 jewellery diamond gold watch paper pen book bag bags leather luggage apparel garment jeans denim shirt underwear lingerie boot footwear sock hat cap uniform textile fabric boutique outfitters sofa mattress bedding carpet rug outdoor fitness golf cycling fishing doll puzzle
    5.1.12.1 尾 29-33,43 spirits vodka whisky whiskey rum gin brandy champagne lager ale cider brewing brewery distillery roaster roasters roastery kitchen grill bistro steakhouse noodle sushi ramen bbq chicken cake cookie snack candy nut nuts fruit meat seafood rice bread soda cola honey spice sauce salt sugar dairy yogurt
    5.1.12.1 尾 35-45 consulting consultancy partners capital venture ventures investment insurance finance financial realty property properties estate marketing advertising agency mall outlet construction engineering repair telecom network networks travel tour tours airline airlines logistics express shipping cargo entertainment publishing press university institute college gym yoga record records production productions film films hotel hotels resort resorts inn suite suites hostel clinic dental spa salon hospital law legal
    5.1.12.2 尾 * premium deluxe classic quality
    5.1.12.1 尾 36,37,43 花园 广场 公寓 小区 大厦 公馆 豪庭 华府 家园 新城 名苑 国际城 中介 地产 不动产 民宿 客栈
    5.1.12.2 尾 29-33,43 纯生 鲜酿 原味 原汁 手工 特酿 香 鲜 醇 浓香 清香 酱香 陈酿 原浆 珍酿
    5.1.12.2 尾 * 甄选 严选 优享 尊享 纯正 正品 上乘 名品 极品 优品 精品 优选 臻品 良品 上品 佳品 特级 一级 优质
    5.1.12.2 头 * 优质 特级
    5.1.12.3 头 * 中国 北京 上海 天津 重庆 广东 深圳 广州 浙江 杭州 江苏 南京 苏州 四川 成都 宁夏 银川 石嘴山 吴忠 固原 中卫 贺兰 灵武 平罗 盐池 青铜峡 红寺堡 中宁 海原 西吉 隆德 泾源 彭阳 山东 河南 河北 湖南 湖北 福建 安徽 江西 陕西 西安 甘肃 云南 贵州 新疆 内蒙古 东北 海南 香港 台湾 澳门 山西 辽宁 吉林 黑龙江 广西 西藏 青海 武汉 长沙 南昌 合肥 福州 厦门 济南 青岛 大连 沈阳 哈尔滨 石家庄 太原 郑州 洛阳 开封 昆明 丽江 贵阳 遵义 南宁 桂林 海口 三亚 兰州 敦煌 西宁 拉萨 乌鲁木齐 呼和浩特 包头 无锡 常州 扬州 徐州 宁波 温州 绍兴 义乌 东莞 佛山 珠海 汕头 泉州 景德镇 宜宾 绵阳 吴忠 石嘴山 固原 中卫 中宁 灵武 青铜峡 平罗 盐池 彭阳 西吉 泾源
    5.1.12.3 尾 * 不锈钢 纯棉 真皮 实木 陶
    5.1.12.4 尾 * mom kids men women adults 专用 儿童用 婴儿用 家用 车用 医用
    5.1.12.5 尾 * 一箱 一盒 一袋 一罐 十斤 五斤 千克 公斤 来二两 来一杯 来一瓶 来一桶 来一碗 一桶 一瓶 一杯 一碗 一两 二两 半斤 一斤 一号 二号 壹号 1号 2号 三号
    5.1.12.6 尾 * 通 型 版 款 式 系列 智选 定制 经典版 升级版 世纪 series collection edition
    5.1.13 尾 * 店 坊 轩 堂 屋 铺 馆 斋 阁 楼 居 庄 庄园 工坊 作坊 工房 小店 商行 商店 超市 专卖店 旗舰店 酒楼 酒庄 饭店 餐厅 小馆 茶馆 书店 花店 药店 药房 大药房 厂 工厂 村 社 行 窖 站 书屋 书坊 茶坊 茶庄 酒坊 酒窖 食府 私房 厨房 小厨 大厨 人家 小院 小镇 庭 苑 园 府 号 记 房 cellar cellars store stores shop shops house factory mill works farm farms winery restaurant cafe bar club center centre market mart garden
    5.1.14 双 * 新 大 好 宝 尚
    5.1.14 尾 * 世家 国际 珍品 之家 王 家 人 族 汇 荟 网 佬 仔 系 派 家族 世界 天下 时代 中国 全球 生活 人生 优家 一族 传奇 group international series professional collection design designs world life style global usa china club team
    5.1.14 头 * 小 全新 超级 真 正宗 正品 老牌 皇家 dr e i new super mr mrs miss original
    5.1.14 尾 41 train training class course courses
    5.1.11 双 * the a an la le les el los de du des of and by from for with in on at to more st saint und der die das il lo
    """#
