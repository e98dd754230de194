import Foundation
import OrderedCollections
import WeftModel

/// Makes a network of grants, one grant at a time: who funds whom, with how much, from when.
///
/// Nothing is kept of a grant but its ties.
struct GrantNetwork {
  private static let sourceID = "360giving"
  /// How many names beside the first are kept of a body.
  private static let maximumAliases = 20

  private var log: DiagnosticLog
  private let file: InputFile
  private var network = Network()
  private var origins = Origins()
  private var bodies = GrantBodies()
  private var seen = SeenGrants()
  private var individuals = 0
  private var merged = 0
  private var regrants: [String: Int] = [:]
  private var columns = GrantTieColumns()

  init(_ file: InputFile) {
    self.file = file
    log = DiagnosticLog(file: file.name)
    network.metadata.title = file.stem
    network.sources = [
      Source(id: Self.sourceID, title: file.stem, document: "360Giving grants data")
    ]
    origins.ties.file = file.name
    origins.actors.file = file.name
  }

  /// Takes the grants of a batch.
  mutating func take(_ batch: GrantBatch) {
    if let expected = batch.expected { reserve(expected) }
    let grants = batch.grants
    for place in 0..<batch.count { take(grants[place]) }
  }

  /// Makes room for a number of grants that is expected.
  private mutating func reserve(_ count: Int) {
    network.ties.reserveCapacity(count)
    origins.ties.rows.reserveCapacity(count)
    seen.reserve(count)
  }

  // MARK: Grants

  private mutating func take(_ grant: Grant) {
    switch seen.find(grant.id, in: network.ties) {
    case .new: break
    case .known(let first):
      // One grant in several rows, as flattened files have it: further beneficiaries, say.
      merged += 1
      if let first { compare(grant, with: first) }
      return
    }
    let first = network.ties.count
    tellMissing(grant)
    if grant.recipients.isEmpty {
      if grant.isToIndividual { individuals += 1 }
    } else if !grant.funders.isEmpty {
      addTies(grant)
    }
    seen.enter(grant.id, firstTie: first < network.ties.count ? first : nil)
  }

  private mutating func tellMissing(_ grant: Grant) {
    func missing(_ severity: Diagnostic.Severity, _ column: String) {
      log.add(
        severity, "blank-cell", line: grant.row, column: column,
        "The grant \(grant.id.quoted) has no \(column), which the standard requires.",
        mend: "Fill it in.")
    }
    if grant.id.isEmpty { missing(.error, "Identifier") }
    if grant.title.isEmpty { missing(.warning, "Title") }
    if !grant.isDescribed { missing(.warning, "Description") }
    if grant.currency.isEmpty { missing(.error, "Currency") }
    if grant.amount.isEmpty { missing(.error, "Amount Awarded") }
    if grant.awardDate.isEmpty { missing(.error, "Award Date") }
    if grant.funders.isEmpty {
      log.add(
        .error, "blank-cell", line: grant.row, column: "Funding Org:Identifier",
        "The grant \(grant.id.quoted) has no funding organisation, and was left out.",
        mend: "Fill it in.")
    }
    if grant.recipients.isEmpty, !grant.isToIndividual {
      log.add(
        .error, "no-recipient", line: grant.row, column: "Recipient Org:Identifier",
        "The grant \(grant.id.quoted) has neither a recipient organisation nor an individual, and "
          + "was left out.", mend: "Give exactly one of the two.")
    }
    if !grant.recipients.isEmpty, grant.isToIndividual {
      log.add(
        .error, "two-recipients", line: grant.row, column: "Recipient Ind:Identifier",
        "The grant \(grant.id.quoted) has both an organisation and an individual as recipients; "
          + "the individual was left out.", mend: "Give exactly one of the two.")
    }
    if !grant.regrantType.isEmpty, RegrantType.title(grant.regrantType) == nil {
      log.add(
        .warning, "unknown-code", line: grant.row, column: "For Regrant Type",
        "\(grant.regrantType.quoted) is no regrant type of version 1.4; the recipient was still "
          + "taken to pass the money on.", mend: "Use a code from FRG010 to FRG070.")
    }
  }

  private mutating func addTies(_ grant: Grant) {
    let isShared = grant.funders.count * grant.recipients.count > 1
    let isRegrant = !grant.regrantType.isEmpty
    for funder in grant.funders {
      let from = enter(funder, grant, "Funding Org")
      bodies.marks[from].insert(.funds)
      for recipient in grant.recipients {
        let to = enter(recipient, grant, "Recipient Org")
        bodies.marks[to].insert(.receives)
        if isRegrant { bodies.marks[to].insert(.passesOn) }
        network.ties.append(
          tie(
            grant, from: bodies.actors[from].id, to: bodies.actors[to].id, isShared: isShared))
        origins.ties.rows.append(grant.row)
      }
    }
    if isRegrant {
      regrants[RegrantType.title(grant.regrantType) ?? grant.regrantType, default: 0] += 1
    }
    if isShared {
      log.add(
        .note, "shared-grant", line: grant.row,
        "The grant \(grant.id.quoted) has several funders or recipients; its sum stands at each of "
          + "its ties as the total of all, and is never added up.")
    }
  }

  private mutating func tie(
    _ grant: Grant, from: String, to: String, isShared: Bool
  ) -> Tie {
    var tie = Tie(
      from: from, to: to, kind: "funds", basis: .stated, citation: Citation(source: Self.sourceID))
    let isAmount: Bool
    if let value = CellProblems.jsonDecimal(grant.amount) {
      isAmount = true
      tie.amount = Amount(
        value: value, currency: grant.currency.isEmpty ? nil : grant.currency,
        basis: isShared ? .total : .exact)
      if value < 0 {
        log.add(
          .warning, "negative-amount", line: grant.row, column: "Amount Awarded",
          "The grant \(grant.id.quoted) is of \(grant.amount.quoted).",
          mend: "Publish what was awarded; withdrawn money belongs to a field of its own.")
      }
    } else {
      isAmount = grant.amount.isEmpty
      if !isAmount {
        let problem: Column<Tie>.Problem = CellProblems.number(grant.amount, what: "amount")
        log.add(
          .error, problem.code, line: grant.row, column: "Amount Awarded", problem.message,
          mend: problem.mend)
      }
    }
    tie.period = Period(
      since: date(grant.start.isEmpty ? grant.awardDate : grant.start, grant, "Award Date"),
      until: date(grant.end, grant, "Planned Dates:End Date"))
    tie.extra = columns.values(of: grant, hasAmount: isAmount)
    return tie
  }

  private mutating func date(_ text: String, _ grant: Grant, _ column: String) -> PartialDate? {
    guard !text.isEmpty else { return nil }
    // The standard allows a time of day after the date.
    if let date = PartialDate(text) ?? PartialDate(String(text.prefix { $0 != "T" })) {
      return date
    }
    let problem: Column<Tie>.Problem = CellProblems.date(text)
    log.add(
      .error, problem.code, line: grant.row, column: column, problem.message, mend: problem.mend)
    return nil
  }

  /// Looks whether a further row of a grant says the same as the first.
  private mutating func compare(_ grant: Grant, with first: Int) {
    if !grant.amount.isEmpty,
      network.ties[first].amount?.value != CellProblems.jsonDecimal(grant.amount)
    {
      log.add(
        .warning, "conflicting-field", line: grant.row, column: "Amount Awarded",
        "The grant \(grant.id.quoted) stands here again with another amount; the first stands.",
        mend: "Keep one row for each grant, or give different grants identifiers of their own.")
    }
    for recipient in grant.recipients where !recipient.id.isEmpty {
      if recipient.id.bytes.spell(network.ties[first].to) { continue }
      let known = network.ties[first...].prefix { $0.extra["grant_id"] == grant.id }
      if known.contains(where: { recipient.id.bytes.spell($0.to) }) { continue }
      log.add(
        .warning, "conflicting-field", line: grant.row, column: "Recipient Org:Identifier",
        "The grant \(grant.id.quoted) stands here again with another recipient; the first stands.",
        mend: "Keep one row for each grant, or give different grants identifiers of their own.")
    }
  }

  // MARK: Bodies

  /// The place of an organisation, which is entered the first time it is met.
  private mutating func enter(
    _ organisation: Grant.Organisation, _ grant: Grant, _ column: String
  ) -> Int {
    if !organisation.id.isEmpty, let place = bodies.place(of: organisation.id) {
      bodies.addName(organisation.name, at: place, atMost: Self.maximumAliases)
      return place
    }
    var id = organisation.id.text
    let name = organisation.name.text
    let (charity, company) = (organisation.charityNumber.text, organisation.companyNumber.text)
    if id.isEmpty {
      // The standard's own rule for making an identifier of a register's number.
      id =
        !charity.isEmpty
        ? "GB-CHC-" + charity
        : !company.isEmpty ? "GB-COH-" + company : NameForm.identifier(name) { _ in true }
      log.add(
        .error, "blank-cell", line: grant.row, column: "\(column):Identifier",
        "The organisation \(name.quoted) has no identifier; \(id.quoted) was made.",
        mend: "Give its organisation identifier (org-id.guide).")
      if let place = bodies.place(of: id) { return place }
    } else if !OrganisationID.isWellFormed(id) {
      log.add(
        .warning, "odd-org-id", line: grant.row, column: "\(column):Identifier",
        "\(id.quoted) is not of the form of an organisation identifier.",
        mend: "Write the register's code, a hyphen and the number (org-id.guide).")
    }
    var actor = Actor(
      id: id, name: name.isEmpty ? id : name,
      citation: Citation(source: Self.sourceID))
    if !organisation.id.isEmpty || OrganisationID.isWellFormed(id) { actor.orgID = id }
    if !organisation.place.isEmpty { actor.place = organisation.place.text }
    if !organisation.website.isEmpty { actor.website = organisation.website.text }
    if !charity.isEmpty { actor.extra["charity_number"] = charity }
    if !company.isEmpty { actor.extra["company_number"] = company }
    origins.actors.rows.append(grant.row)
    return bodies.enter(actor)
  }

  // MARK: The whole

  /// The reading, with what is to be said of the whole file.
  mutating func finish(_ findings: GrantParser.Findings) -> Reading {
    bodies.settle()
    network.actors = bodies.actors
    tellWhole(findings.fieldsLeftOut)
    let problems = IntegrityCheck(network, origins, hasOwnIDs: true).problems()
    return Reading(
      network: network, diagnostics: findings.form + log.diagnostics + problems,
      format: .threeSixtyGiving, origins: origins)
  }

  private mutating func tellWhole(_ fieldsLeftOut: OrderedSet<String>) {
    let (individuals, merged) = (individuals, merged)
    if individuals > 0 {
      log.add(
        .note, "individuals", "\(individuals) grants to private individuals were left out.",
        mend: "Nothing need be done.")
    }
    if merged > 0 {
      log.add(
        .note, "merged-rows",
        "\(merged) rows repeat the identifier of a grant and were merged with its first row.",
        mend: "Nothing need be done.")
    }
    if !regrants.isEmpty {
      let parts = regrants.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
      log.add(
        .note, "regrants",
        "Recipients of grants that are to be passed on are second-tier: "
          + parts.joined(separator: ", ") + ".", mend: "Nothing need be done.")
    }
    if !fieldsLeftOut.isEmpty {
      let rest = fieldsLeftOut.count - 40
      log.add(
        .note, "fields-left-out",
        "These fields have no place in a network and were left out: "
          + fieldsLeftOut.prefix(40).joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more." : "."),
        mend: "Nothing need be done.")
    }
    if let (count, example) = bodies.repeatedNames() {
      log.add(
        .warning, "several-ids",
        "\(count) \(count == 1 ? "name stands" : "names stand") under several identifiers, such as "
          + example.map(\.quoted).joined(separator: " and ") + ".",
        mend: "`weft aliases` proposes which of them are one; nothing is merged until decided.")
    }
  }
}
