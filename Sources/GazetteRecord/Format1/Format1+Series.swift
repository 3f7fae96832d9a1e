import GazetteModel

extension Format1 {
    /// 公报
    struct Series: Codable {
        var id: String
        var name: String
        var publisher: String?
        var editor: String?
        var sections: [Definition]?
        var layout: String?
        var serial: Serial?
        var claim: String?
        var siteAddress: String?
        var demonstrationNotice: String?
        var colophon: Colophon?
    }

    /// 栏目 as the series defines it.
    struct Definition: Codable {
        var id: String
        var name: String
    }

    /// 刊号
    struct Serial: Codable {
        enum Kind: String, Codable {
            case numbered = "cn"
            case permit
            case unnumbered
        }
        var kind: Kind
        var number: String?
    }

    /// What the colophon (版权页) says of making and distributing.
    struct Colophon: Codable {
        var address: String?
        var telephone: String?
        var frequency: String?
        var printer: String?
        var distributor: String?
        var recipients: String?
        var printRun: String?
    }
}

extension Format1.Series {
    init(_ series: GazetteSeries) {
        id = series.id
        name = series.name
        publisher = series.publisher
        editor = series.editor
        sections = series.sections.map { Format1.Definition(id: $0.id, name: $0.name) }
        layout = series.layout
        serial = Format1.Serial(kind: Format1.Serial.Kind(series.serial.kind), number: series.serial.number)
        claim = series.claim
        siteAddress = series.siteAddress
        demonstrationNotice = series.demonstrationNotice
        colophon = Format1.Colophon(series.colophon)
    }

    func value() throws(RecordFault) -> GazetteSeries {
        GazetteSeries(
            id: id, name: name, publisher: publisher ?? "", editor: editor ?? publisher ?? "",
            sections: (sections ?? []).map { SectionDefinition(id: $0.id, name: $0.name) }, layout: layout ?? "",
            serial: serial.map { SerialProfile(kind: $0.kind.value, number: $0.number ?? "") }
                ?? SerialProfile(kind: .unnumbered),
            claim: claim ?? "", siteAddress: siteAddress ?? "", demonstrationNotice: demonstrationNotice,
            colophon: colophon?.value ?? ColophonProfile())
    }
}

extension Format1.Serial.Kind {
    init(_ kind: SerialProfile.Kind) {
        self =
            switch kind {
            case .numbered: .numbered
            case .permit: .permit
            case .unnumbered: .unnumbered
            }
    }

    var value: SerialProfile.Kind {
        switch self {
        case .numbered: .numbered
        case .permit: .permit
        case .unnumbered: .unnumbered
        }
    }
}

extension Format1.Colophon {
    init(_ profile: ColophonProfile) {
        address = profile.address
        telephone = profile.telephone
        frequency = profile.frequency
        printer = profile.printer
        distributor = profile.distributor
        recipients = profile.recipients
        printRun = profile.printRun
    }

    var value: ColophonProfile {
        ColophonProfile(
            address: address ?? "", telephone: telephone ?? "", frequency: frequency ?? "", printer: printer ?? "",
            distributor: distributor ?? "", recipients: recipients ?? "", printRun: printRun ?? "")
    }
}
