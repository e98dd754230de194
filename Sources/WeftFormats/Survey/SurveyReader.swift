import OrderedCollections
import WeftModel

/// Reads roster surveys, in which respondents say of listed bodies how they are tied to them.
///
/// *Wide*: a row for each respondent, its first column who it is, a column for each body asked
/// about. *Long*: a row for each respondent and body, with columns `respondent`, `partner`, and
/// perhaps `kind`, `weight` and the scores that PARTNER asks for. A blank was not answered; a 0
/// was answered, with no.
enum SurveyReader {
  static func read(
    _ file: InputFile, as format: FileFormat, _ options: ReadingOptions
  ) throws -> Reading {
    var form: [Diagnostic] = []
    let sheet = try Sheet(file, diagnostics: &form)
    var reading = try read(sheet, title: file.stem, as: format, options)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  static func read(
    _ sheet: Sheet, title: String, as format: FileFormat, _ options: ReadingOptions
  ) throws -> Reading {
    var survey =
      format == .surveyWide
      ? try WideSurvey.answers(sheet) : try LongSurvey.answers(sheet, options.mapping)
    var assembly = NetworkAssembly()
    assembly.diagnostics = survey.diagnostics
    assembly.network.metadata.title = title
    let answered = Set(survey.answers.map(\.respondent)).union(survey.heard)
    let (ties, rows) = SurveyTies.ties(survey.answers, options.symmetrising, heard: answered)
    assembly.network.ties = ties
    assembly.origins.ties = Origins.Table(file: sheet.place, rows: rows)

    survey.asked.append(contentsOf: survey.answers.map(\.respondent))
    survey.asked.append(contentsOf: survey.answers.map(\.partner))
    let scores = PartnerScores(survey.scores, minimumRaters: options.minimumRaters)
    for id in survey.asked {
      var actor = Actor(id: id, name: id)
      actor.extra["responded"] = answered.contains(id) ? "yes" : "no"
      for (column, text) in scores.columns(of: id) { actor.extra[column] = text }
      assembly.network.actors.append(actor)
    }
    tell(survey, answered: answered, scores: scores, options, sheet.place, &assembly.diagnostics)
    return assembly.finish(as: format)
  }

  private static func tell(
    _ survey: Survey, answered: Set<String>, scores: PartnerScores, _ options: ReadingOptions,
    _ file: String, _ diagnostics: inout [Diagnostic]
  ) {
    let asked = survey.asked.count
    let heard = survey.asked.count { answered.contains($0) }
    let percent = asked == 0 ? 0 : Int((Double(heard) * 100 / Double(asked)).rounded())
    diagnostics.append(
      Diagnostic(
        .note, code: "response-rate", file: file,
        message: "\(heard) of the \(asked) bodies on the roster answered (\(percent) %).",
        mend: "What the others would have said is not known: no tie is not the same as no answer."))
    if options.symmetrising != .none {
      diagnostics.append(
        Diagnostic(
          .note, code: "symmetrised", file: file,
          message: "The reports of the two ends of each pair were made one tie by the rule "
            + "“\(options.symmetrising.rawValue)”.",
          mend: "Choose another with --symmetrise."))
    }
    if scores.suppressed > 0 {
      diagnostics.append(
        Diagnostic(
          .note, code: "suppressed", file: file,
          message: "\(scores.suppressed) scores rest on fewer than \(options.minimumRaters) raters "
            + "and are left blank, lest a rater be known by them.",
          mend: "Nothing need be done."))
    }
  }
}

/// What a survey says, whatever its shape.
struct Survey {
  /// One answer of one respondent about one body.
  struct Answer {
    var respondent: String
    var partner: String
    var kind: TieKind
    /// How strong the tie is; 0 is an answered no.
    var weight: Double
    var row: Int
    var extra: OrderedDictionary<String, String> = [:]
  }

  /// A rating of a body by a respondent.
  struct Rating {
    var rater: String
    var rated: String
    var dimension: PartnerScores.Dimension
    var value: Double
  }

  var answers: [Answer] = []
  var scores: [Rating] = []
  /// The bodies on the roster.
  var asked: OrderedSet<String> = []
  /// Respondents, also those who left every cell blank but their own.
  var heard: Set<String> = []
  var diagnostics: [Diagnostic] = []

  mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ file: String, _ row: Int?,
    _ column: String?, _ message: String, _ mend: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, file: file, row: row, column: column, message: message, mend: mend))
  }

  /// A number that an answer gives; words for yes and no are 1 and 0.
  static func value(_ text: String) -> Double? {
    switch text.lowercased() {
    case "x", "✓", "✔", "yes", "y", "true": 1
    case "no", "n", "false", "not at all", "never": 0
    default:
      CellProblems.isPlainNumber(text) ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
    }
  }
}
