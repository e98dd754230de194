import Foundation
import OrderedCollections
import WeftModel

/// Makes a network of grants: who funds whom, with how much, in which currency, from when.
struct GrantAssembly {
  private var log: [Diagnostic] = []
  private let file: String
  private var network = Network()
  private var origins = Origins()
  private var places: [String: Int] = [:]
  private var seen: [String: Int] = [:]
  private var individuals = 0
  private var merged = 0
  private var isFunder: Set<Int> = []
  private var isRegranter: Set<Int> = []
  private static let sourceID = "360giving"

  init(file: InputFile) {
    self.file = file.name
    network.metadata.title = file.stem
    network.sources = [
      Source(id: Self.sourceID, title: file.stem, document: "360Giving grants data")
    ]
    origins.ties.file = file.name
    origins.actors.file = file.name
  }

  /// Takes a grant.
  mutating func take(_ grant: Grant) {
    guard requireFields(grant) else { return }
    if grant.hasIndividual {
      individuals += 1
      return
    }
    let label = grant.id.isEmpty ? "" : grant.id
    if !label.isEmpty {
      if let first = seen[label] {
        // One grant in several rows, as flattened files have it: further beneficiaries, say.
        merged += 1
        let tie = network.ties[first]
        if tie.amount?.value != CellProblems.decimal(grant.amount) {
          tell(
            .warning, "conflicting-field", grant.row, "Amount Awarded",
            "The grant “\(label)” stands here again with another amount; the first stands.",
            "Keep one row for each grant.")
        }
        return
      }
      seen[label] = network.ties.count
    }
    for funder in grant.funders {
      for recipient in grant.recipients { add(grant, funder, recipient) }
    }
  }

  /// Tells of required fields that are missing.
  ///
  /// - Returns: Whether a tie can be made of it.
  private mutating func requireFields(_ grant: Grant) -> Bool {
    let needed = [
      ("Identifier", grant.id), ("Title", grant.title), ("Currency", grant.currency),
      ("Amount Awarded", grant.amount), ("Award Date", grant.awardDate),
    ]
    for (column, text) in needed where text.isEmpty {
      tell(
        column == "Title" ? .warning : .error, "blank-cell", grant.row, column,
        "The grant has no \(column), which the standard requires.", "Fill it in.")
    }
    if grant.funders.isEmpty {
      tell(
        .error, "blank-cell", grant.row, "Funding Org:Identifier",
        "The grant has no funding organisation, and was left out.", "Fill it in.")
    }
    if grant.recipients.isEmpty, !grant.hasIndividual {
      tell(
        .error, "no-recipient", grant.row, "Recipient Org:Identifier",
        "The grant has neither a recipient organisation nor an individual, and was left out.",
        "Give exactly one of the two.")
    }
    if !grant.recipients.isEmpty, grant.hasIndividual {
      tell(
        .error, "two-recipients", grant.row, "Recipient Ind:Identifier",
        "The grant has both a recipient organisation and an individual; it was left out, as "
          + "individuals are.", "Give exactly one of the two.")
    }
    return !grant.funders.isEmpty && (!grant.recipients.isEmpty || grant.hasIndividual)
  }

  private mutating func add(
    _ grant: Grant, _ funder: Grant.Organisation, _ recipient: Grant.Organisation
  ) {
    guard let from = actor(funder, grant, "Funding Org"),
      let to = actor(recipient, grant, "Recipient Org")
    else { return }
    isFunder.insert(from)
    if !grant.regrantType.isEmpty { isRegranter.insert(to) }
    var tie = Tie(
      from: network.actors[from].id, to: network.actors[to].id, kind: "funds", basis: .stated,
      citation: Citation(source: Self.sourceID))
    if let value = CellProblems.decimal(grant.amount) {
      tie.amount = Amount(
        value: value, currency: grant.currency.isEmpty ? nil : grant.currency,
        basis: grant.funders.count * grant.recipients.count > 1 ? .total : .exact)
    } else if !grant.amount.isEmpty {
      tie.extra["amount"] = grant.amount
      let problem: Column<Tie>.Problem = CellProblems.number(grant.amount, what: "amount")
      tell(.error, problem.code, grant.row, "Amount Awarded", problem.message, problem.mend)
    }
    tie.period = Period(
      since: date(grant.start.isEmpty ? grant.awardDate : grant.start, grant, "Award Date"),
      until: date(grant.end, grant, "Planned Dates:End Date"))
    if !grant.id.isEmpty { tie.extra["grant_id"] = grant.id }
    if !grant.title.isEmpty { tie.extra["grant_title"] = grant.title }
    if !grant.awardDate.isEmpty { tie.extra["award_date"] = grant.awardDate }
    if !grant.programme.isEmpty { tie.extra["programme"] = grant.programme }
    if !grant.regrantType.isEmpty {
      tie.extra["regrant_type"] = Grant.regrantTypes[grant.regrantType] ?? grant.regrantType
    }
    network.ties.append(tie)
    origins.ties.rows.append(grant.row)
  }

  private mutating func date(_ text: String, _ grant: Grant, _ column: String) -> PartialDate? {
    guard !text.isEmpty else { return nil }
    // The standard allows a time of day after the date.
    if let date = PartialDate(String(text.prefix { $0 != "T" })) { return date }
    let problem: Column<Tie>.Problem = CellProblems.date(text)
    tell(.error, problem.code, grant.row, column, problem.message, problem.mend)
    return nil
  }

  /// The place of an organisation among the actors.
  private mutating func actor(
    _ body: Grant.Organisation, _ grant: Grant, _ column: String
  ) -> Int? {
    var id = body.id
    if id.isEmpty {
      guard !body.name.isEmpty else { return nil }
      tell(
        .error, "blank-cell", grant.row, "\(column):Identifier",
        "“\(body.name)” has no identifier, so grants to it may be told apart.",
        "Give its organisation identifier (org-id.guide).")
      id = NameForm.identifier(body.name) { _ in true }
    }
    if let place = places[id] {
      let known = network.actors[place]
      if !body.name.isEmpty, body.name != known.name, !known.aliases.contains(body.name) {
        network.actors[place].aliases.append(body.name)
      }
      return place
    }
    if !body.id.isEmpty, !OrganisationID.isWellFormed(id) {
      tell(
        .warning, "odd-org-id", grant.row, "\(column):Identifier",
        "“\(id)” is not of the form of an organisation identifier.",
        "Write the register's code, a hyphen and the number (org-id.guide).")
    }
    places[id] = network.actors.count
    network.actors.append(
      Actor(
        id: id, name: body.name.isEmpty ? id : body.name, place: body.place,
        orgID: body.id.isEmpty ? nil : body.id, website: body.website,
        citation: Citation(source: Self.sourceID)))
    origins.actors.rows.append(grant.row)
    return network.actors.count - 1
  }

  /// The reading.
  mutating func finish() -> Reading {
    var receives: Set<String> = []
    for tie in network.ties { receives.insert(tie.to) }
    for place in network.actors.indices {
      let isRecipient = receives.contains(network.actors[place].id)
      switch (isRegranter.contains(place), isFunder.contains(place)) {
      case (true, let alsoFunds):
        network.actors[place].role = .secondTier
        network.actors[place].also = alsoFunds ? [.funder] : []
      case (false, true):
        network.actors[place].role = .funder
        network.actors[place].also = isRecipient ? [.partner] : []
      case (false, false): network.actors[place].role = .partner
      }
    }
    if individuals > 0 {
      tell(
        .note, "individuals", nil, nil,
        "\(individuals) grants to private individuals were left out.", "Nothing need be done.")
    }
    if merged > 0 {
      tell(
        .note, "merged-rows", nil, nil,
        "\(merged) rows repeat the identifier of a grant and were merged with its first row.",
        "Nothing need be done.")
    }
    let problems = IntegrityCheck(network, origins).problems()
    return Reading(
      network: network, diagnostics: log + problems, format: .threeSixtyGiving, origins: origins)
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ row: Int?, _ column: String?,
    _ message: String, _ mend: String
  ) {
    log.append(
      Diagnostic(
        severity, code: code, file: file, row: row, column: column, message: message, mend: mend))
  }
}
