import ChineseText

/// A line of nothing but names: 张　三　　李四光　　欧阳明.
enum NameLine {
    /// The names of the line; 0 when it has anything else.
    ///
    /// Names are two to four Han set apart by two spaces or a wide one; one wide space between two single Han makes one
    /// name of them. Two thirds of them must begin with a common surname, lest lists of places be taken for people.
    static func count(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        guard range.count <= 120 else { return 0 }
        var names: [[Unicode.Scalar]] = []
        var index = range.lowerBound
        // A single Han waits for the other half of its name.
        var half: [Unicode.Scalar] = []
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, HanScript.contains(scalars[index]) { index += 1 }
            let word = Array(scalars[start..<index])
            let gap = index
            while index < range.upperBound, HanScript.isSpacing(scalars[index]) { index += 1 }
            let isLast = index == range.upperBound
            guard !word.isEmpty, isLast || isGap(scalars[gap..<index]) else { return 0 }
            if word.count == 1 {
                if !half.isEmpty {
                    names.append(half + word)
                    half = []
                } else if index - gap <= 2, !isLast {
                    half = word
                } else {
                    return 0
                }
            } else {
                guard half.isEmpty, word.count <= 4 else { return 0 }
                names.append(word)
            }
        }
        guard half.isEmpty, !names.isEmpty else { return 0 }
        let known = names.count { surnames.contains($0[0]) || doubleSurnames.contains(Array($0.prefix(2))) }
        return known * 3 >= names.count * 2 ? names.count : 0
    }

    private static func isGap(_ gap: ArraySlice<Unicode.Scalar>) -> Bool { gap.count >= 2 || gap.first == "\u{3000}" }

    /// The surnames that nearly all people bear, in both kinds of characters.
    private static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙\
        史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游\
        辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘\
        池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈\
        張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇魏呂盧鍾譚陸賈鄒閻龍顧龔萬錢嚴湯齊喬龐顏莊聶魯歐關蘭寧紀單畢塗駱藍遊華饒時農簡車項連蘆麥婁竇黨費衛應閔鄔邊師榮叢鞏遲鄺談樂鬱儲勞諶樓滿聞厲區閻
        """.unicodeScalars)
    private static let doubleSurnames = Set(
        ["欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "张简", "張簡"]
            .map { Array($0.unicodeScalars) })
}
