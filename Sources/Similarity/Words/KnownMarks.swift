/// Marks that most people in China know, as facts of everyday life and no finding of any office. A line: classes (`*` all), then the marks; the scripts of one
/// mark are joined by `/`. They are looked for inside longer marks (5.1.16), and two different ones are told apart by whoever sees them.
let knownMarks = #"""
    * 华为/huawei 小米/xiaomi 腾讯/tencent 阿里巴巴/alibaba 淘宝/taobao 天猫 京东 百度/baidu 抖音 微信/wechat 支付宝/alipay 联想/lenovo 海尔/haier 海信/hisense 美的/midea 格力/gree 茅台/moutai 可口可乐/cocacola 百事/pepsi 肯德基/kfc 麦当劳 星巴克/starbucks 耐克/nike 阿迪达斯/adidas 苹果公司 三星/samsung 索尼/sony 松下/panasonic 微软/microsoft 谷歌/google 英特尔/intel 亚马逊/amazon 奔驰/benz 宝马/bmw 大众汽车/volkswagen 丰田/toyota 本田/honda 奥迪/audi 福特/ford 特斯拉/tesla 比亚迪/byd 现代汽车/hyundai 中国银行 中国农业银行 中国工商银行 中国建设银行 中国移动 中国电信 中国联通 中国石油 中国石化 平安保险 迪士尼/disney 乐高/lego 香奈儿/chanel 路易威登 古驰/gucci 普拉达/prada 爱马仕/hermes 欧莱雅/loreal 雅诗兰黛 宝洁 联合利华/unilever 雀巢/nestle 达能/danone 飞利浦/philips 西门子/siemens 博世/bosch 米其林/michelin 康师傅 统一企业 娃哈哈/wahaha 农夫山泉 王老吉 加多宝 红牛/redbull 脉动 雪碧/sprite 芬达/fanta 蒙牛 伊利/yili 光明乳业 三元 同仁堂 云南白药 李宁/lining 安踏/anta 特步 鸿星尔克 匹克 万科 恒大 碧桂园 海底捞 全聚德 六必居 老干妈 大白兔 徐福记 奥利奥/oreo 德芙/dove 旺旺/wantwant 蓝月亮 雕牌 立白 汰渍 高露洁/colgate 佳洁士/crest 云南烟草 五粮液 泸州老窖 剑南春 洋河 汾酒 青岛啤酒 百威/budweiser 长城葡萄酒 张裕 永辉 沃尔玛/walmart 家乐福/carrefour 宜家/ikea 优衣库/uniqlo 无印良品/muji 大疆/dji 商汤 滴滴 美团 携程 顺丰 中通 圆通 韵达 拼多多 字节跳动 网易 新浪 搜狐 visa mastercard vizio intuit sonos facebook twitter oracle cisco dell canon nikon kodak rolex omega cartier tiffany puma reebok fila levis zara gap hm
    6,9 公牛/bull
    7,11,21 老板/robam 方太/fotile 苏泊尔/supor 九阳/joyoung 美菱 小天鹅 万和 华帝 帅康 容声 新飞 奥克斯 志高
    9 步步高 小霸王 魅族 中兴/zte 酷派/coolpad 金立 荣耀/honor 飞科 爱国者 漫步者 海康威视 大华股份
    12 长安 长城 吉利 奇瑞 红旗 解放 东风 哈弗 五菱 江淮 蔚来 理想汽车 小鹏
    33 长城 张裕 茅台 郎酒 古井贡 劲酒 洋河 西凤 水井坊 舍得 酒鬼酒 习酒 董酒 牛栏山 红星 威龙 王朝 贺兰山
    3,5 大宝 百雀羚 自然堂 相宜本草 六神 舒肤佳 潘婷 海飞丝 飘柔 隆力奇 美加净 霸王 片仔癀 三九 修正 哈药 东阿阿胶 汤臣倍健
    29-32 双汇 金锣 雨润 三只松鼠 良品铺子 百草味 洽洽 六个核桃 露露 汇源 营养快线 银鹭 达利园 好丽友 盼盼 卫龙 乌江 海天 李锦记 太太乐 厨邦 金龙鱼 鲁花 福临门 十月稻田
    25,18 红蜻蜓 奥康 百丽 达芙妮 森马 美特斯邦威 海澜之家 七匹狼 九牧王 劲霸 波司登 南极人 恒源祥 鄂尔多斯 三枪 老人头 鳄鱼 花花公子/playboy 回力 双星 飞跃
    """#
