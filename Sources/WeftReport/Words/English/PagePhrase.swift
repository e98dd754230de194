/// The sentences of the pages on scenarios, repairs and changes, with gaps; the raw value is the
/// pattern (see ``Words``).
public enum PagePhrase: String, Sendable, Hashable, CaseIterable {
  // MARK: What if
  case whatIfTitle = "What if"
  case withoutTitle = "Without {names}"
  case taperSum =
    "Funding from {funder} falls to {share} of what it is: {grants} {grants:grant|grants}, {known} of them with a known sum; upper limits and unknown sums are not added up."
  case taperKnown =
    "Funding from {funder} falls to {share} of what it is: {grants} {grants:grant|grants}, {grants:its sum known|all with known sums}."
  case taperUnknown =
    "Funding from {funder} falls to {share} of what it is: {grants} {grants:grant|grants}, {grants:its sum|none of whose sums is} {grants:not known|known}; upper limits are not added up."
  case taperTo = "It reaches {names}."
  case nothingChanges = "Nothing that is recorded changes for anybody."
  case noTieLost = "No tie is lost, and no known sum changes for a cluster."
  case touched =
    "Touched: {bodies} {bodies:body that stays|bodies that stay} and {clusters} {clusters:cluster|clusters}."
  case touchedBodies = "Touched: {bodies} {bodies:body that stays|bodies that stay}."
  case touchedClusters = "Touched: {clusters} {clusters:cluster|clusters}."
  case cutOffFromLargest = "Cut off from the largest part: {names}."
  case partsInstead =
    "The network would be in {after} {after:part|parts} instead of {before}."
  case clusterGone = "The cluster would be gone."
  case governanceChanges =
    "Who runs it: {before} before; {after} after."
  case losesMembers = "It loses {names}."
  case membersRelied =
    "{relying} of the {left} who stay relied on {lost} for {resources}."
  case allMembersRelied = "All {left} who stay relied on {lost} for {resources}."
  case stillReliesOn = "For {resource} there would still be {names}, from outside."
  case noLongerRelies = "It can no longer rely for {resource} on {names}."
  case layerGone = "No recorded {resource} reaches it any more."
  case membersLeftWithout = "Left with nothing of some kind: {names}."
  case knownMoneyChanges =
    "Known money goes from {before} to {after}: {difference} {form:less|more}."
  case grantsUnfunded =
    "Grants to it with known sums would go from {before} to {after}, with nothing recorded behind them."
  case bodiesTouched = "Bodies touched"
  case noLongerSaid = "What could be said and no longer can"
  case onlyThenSaid = "What can be said only then"
  case moneyFollowed =
    "Money is followed to where it comes from: a body whose own funder is gone is not counted as a source."
  case recordedOnly =
    "Worked out from recorded ties; what bodies would do instead is not known."

  // MARK: Verdicts in a few words
  case isShared = "shared among its members"
  case isLed = "led by {names}"
  case isRun = "run by {names}"
  case isUnsaid = "not enough recorded to say"
  case isNobodys = "no member on record runs it"

  // MARK: What a structure shows
  case showsShared = "{cluster}: shared among its members."
  case showsNobody = "{cluster}: no member on record runs it."
  case showsLed = "{cluster}: run or led by one body; most relied on: {names}."
  case showsRun = "{cluster}: run or led by one body."
  case showsSole = "All recorded {resource} of {cluster} comes from {body} alone."
  case showsThrough = "All recorded {resource} of {cluster} passes through {body}."
  case showsCutPoint = "Without {body} the network falls apart."
  case showsOnlyTie = "{tie}: the only tie of any kind between two parts."

  // MARK: Each in turn
  case everyTitle = "What if each left in turn"
  case mostLostOfEvery = "Most would be lost with {body}: {losses}."
  case nobodyLost = "No single loss would cut anybody off or leave anybody without."
  case bodiesCutOff = "{count} {count:body|bodies} cut off"
  case bodiesWithout = "{count} left without {resource}"
  case costlyOf =
    "{costly} of {all#} would cost others something; the rest are not listed."
  case lossTable = "Losses, body by body"
  case lossesMean =
    "A body is cut off where it is no longer joined to the largest part left of its component, and left without where every recorded route of a kind ran through the one that left."
  case rankingTried =
    "“Keeps its place” says in what share of {trials} it ranks as high or higher; “nine in ten” is the range in which nine of ten of them fall."

  // MARK: Introductions
  case repairTitle = "Introductions to make"
  case repairTitleOf = "Introductions to make: {cluster}"
  case nothingToMend = "No single loss would part the network; nothing needs mending."
  case introductionsNeeded =
    "{needed} {needed:introduction|introductions} would leave no single point of failure, and no fewer would."
  case bestListed = "The best {count} by what they add are listed."
  case introduce = "Introduce {pair}: {why}."
  case introduceBare = "Introduce {pair}."
  case onlyThrough = "now joined only through {names}"
  case notWished = "outside the pairs asked for, none of which would do"
  case whomToWhom = "Whom to whom"
  case gainTable = "What each adds"
  case gainsTried =
    "What each adds is how many fewer would be cut off, added up over the loss of each body in turn, once those before it are made. “Keeps its place” says in what share of {trials} it ranks as high or higher; “nine in ten” is the range in which nine of ten of them fall."
  case exposure =
    "Adding up over the loss of each body in turn, {before#} others would be cut off now, and {after#} with these introductions made."
  case repairLeavesOut =
    "Buildings, themes and programmes of one body are left out."
  case repairLeavesOutMembership =
    "Buildings, themes, programmes of one body, and being members together are left out."
  case hangersOnLeftOut =
    "Also left out, for they belong to no cluster and are tied to one other body at most: {names}. --everyone takes them in."
  case bothIn = "both in {place}"
  case bothMembers = "both in {cluster}"
  case bothTiedTo = "both tied to {names}"
  case bothInField = "both work in {field}"
  case nothingJoins = "no recorded route joins them now"

  // MARK: Change
  case changeTitle = "What changed"
  case changeMapTitle = "{title}: {before} to {after}"
  case changeDates = "{before} to {after}"
  case bodiesKept = "Bodies: {common#} in both, {joined#} joined, {left#} left."
  case tiesKept = "Ties: {kept#} kept, {gained#} gained, {lost#} lost."
  case tiesStayed = "{share} of all ties on either side are on both."
  case answeredOnce =
    "Of the ties gained or lost, {count} {count:was|were} reported by somebody who answered only once: that may be a change of who answered, not of ties."
  case sameRespondents =
    "“Same respondents” leaves out the {before#} ties before and {after#} after that were reported by somebody who answered only once: what changes there too is not due to who answered."
  case undatedTies = "Ties without a date, counted on both dates: {count#}."
  case bodiesJoined = "Joined: {names}."
  case bodiesLeft = "Left: {names}."
  case isNow = "{before} is now {after}."
  case became = "{before} became {after}."
  case clusterIsNew = "{cluster} {form:is|are} new."
  case clusterIsGone = "{cluster} {form:is|are} gone."
  case clusterChanged = "{cluster}: {parts}."
  case verdictChanged = "{before} before, {after} after"
  case verdictsHold =
    "when ties are lost, the first holds in {before} of the cases, the second in {after}"
  case verdictOfRespondents =
    "among those who answered both times the verdict is the same, so this may only be a change of who answered"
  case joinedBy = "joined by {names}"
  case leftBy = "left by {names}"
  case measuresOfBodies = "Measures of bodies"
  case measuresOfNetwork = "The network"
  case firstOfMany =
    "The first {top#} of {all#} bodies whose measures changed; --top 0 shows all."

  // MARK: How far rankings hold
  case rankingTitle = "How far the ranking by {measure} holds"
  case rankingFirst =
    "{names} {count:stays|stay} first in {share} of {trials}."
  case rankingPairs =
    "Of pairs that differ, {share} keep their order."
  case rankingReading =
    "Believing only {reading}, {left} {left:tie is|ties are} left out and first {count:is|are} {names}."
  case readingAny = "every report"
  case readingUncontradicted = "reports the other end does not contradict"
  case readingUnopposed = "reports confirmed by the other end, or whose other end was not asked"
  case readingConfirmed = "reports both ends made"
  case reportsTold =
    "Of {all#} reported relations, {confirmed} {confirmed:is|are} confirmed by both ends, {oneSided} {oneSided:is|are} told by one end though the other answered, {notAsked} by one end where the other did not answer, {byOthers} by others alone, and {contradicted} {contradicted:is|are} denied by the other end."

  /// The pattern.
  public var pattern: String { rawValue }
}

extension Words {
  /// The sentence of a phrase with its gaps filled; its first letter raised where it is a sentence.
  ///
  /// - Parameters:
  ///   - phrase: Which sentence.
  ///   - terms: What stands in its gaps; a gap without a term stays visible.
  /// - Returns: The sentence.
  public func say(_ phrase: PagePhrase, _ terms: [String: Term] = [:]) -> String {
    fill(phrase.pattern, terms, raising: phrase.pattern.hasSuffix("."))
  }
}
