/// The sentences of reports, with gaps; the raw value is the pattern (see ``Words``).
public enum Phrase: String, Sendable, Hashable, CaseIterable {
  // MARK: Every report
  case madeWith = "Made with Weft {version}; where chance plays, its seed is {seed}."
  case noRows = "None."
  case noTieShown = "No recorded tie shows it: it rests on what is not there."
  case allFrom = "All quotations are from {source}."
  case moreEvidence =
    "{rest} more {rest:piece|pieces} of evidence; --format json or markdown tells {rest:it|them}."
  case contents =
    "{actors#} {actors:body|bodies}, {ties#} {ties:tie|ties}, {clusters#} {clusters:cluster|clusters}."

  // MARK: Nothing to say
  case emptyNetwork =
    "The network is empty: it holds no bodies and no ties, so there is nothing to find."
  case noTies =
    "No ties are recorded between the {actors} bodies here, so nothing can be said of who relies on whom."
  case completeNetwork =
    "Everybody here is tied to everybody else: nobody stands between others, and nobody is at the edge."
  case nothingFound =
    "Nothing stands out in the ties recorded here: no cluster leans on one member, and no single body holds the network together."

  // MARK: Tables
  case actorsTable =
    "“Tied to” counts the other bodies each is tied to. “Between others” is the share of all pairs of other bodies that have it on their shortest way to each other. “Holds parts together” is yes where the network would split without it."
  case meetingTie = "The members of {cluster} work with one another"
  case noBridges =
    "No single body and no single tie holds parts of the network together."
  case trialsMade =
    "Verdicts on clusters were tried {trials#} times with one tie in ten left out at random."

  // MARK: What the data lack
  case noMemberNamed = "No member is named of {clusters}."
  case membersUnnamed = "Of {cluster}, only {share} {count:is|are} named."
  case tiesImplied =
    "{share} {count:is|are} implied by a source rather than stated."
  case tiesDerived = "{share} {count:is|are} worked out from other rows."
  case tiesUnsourced = "For {share}, no source is recorded."
  case sumsUnknown = "For {share}, the sum is not known."
  case sumsUnusable =
    "{count} money {count:tie carries|ties carry} an upper limit or a total for several, which {count:is|are} never added up."
  case noAnswer =
    "{share} reported nothing: {names}. That they have no tie on record may mean that they were not asked."
  case noDates = "The ties carry no dates, and are told as if all held at one time."
  case someDates =
    "{share} {count:carries no date and is|carry no date and are} told as if {count:it|they} held throughout."

  // MARK: Maps
  case standsOut = "what the finding is about"
  case nothingToDraw = "There is nothing to draw."
  case tooManyToDraw = "There are too many bodies for their names to be read on a page."
  case noPicture =
    "No picture could be drawn: {reason}. The maps are in the folder as DOT files, which Graphviz draws."
  case mapCaption = "{title}. What stands out is what the finding is about."

  // MARK: Dominance
  case leansOnOne = "In {cluster}, {share} {count:relies|rely} on {actor}, {tier}."
  case leansOnSeveral =
    "In {cluster}, more than half of the other members rely on each of {actors}."
  case itsSecondTier = "its second-tier member"
  case aSecondTier = "a second-tier member"
  case reliedOnFor = "They rely on it for {resources}."
  case severalReliedOnFor = "They are relied on for {resources}."
  case secondTierMeans = "A second-tier body is one whose job is to support other organisations."
  case notEquals =
    "So what is recorded shows a cluster with {actor} at its centre rather than a collaboration of equals; this form is called {form}."
  case declaredByRole = "This is by design: supporting others is its job."
  case declaredByList = "This is by design: the list of members gives it the part “{part}”."
  case declaredByTie = "This is by design: a source states that it leads the cluster."
  case emergent = "Nobody declared it the leader: the ties alone show it."
  case gate =
    "{share} tied to the cluster {count:is|are} reached through it alone."
  case declaredOnly =
    "{actors} {count:is|are} said to lead, but no tie on record shows the others relying on {count:it|them}."
  case runFromOutside = "In {cluster}, an outside body is in charge: {actors}."
  case standAsEqualsNone =
    "In {clusters}, the members stand as equals: no tie on record shows one of them relying on another."
  case standAsEqualsSome =
    "In {clusters}, the members stand as equals: no member is relied on by more than half of the others."
  case restsOnAbsence =
    "This rests on what is not there. {ties} {ties:tie|ties} of support, direction or joint work {ties:is|are} on record about {clusters:it|them}, and {ties:it does not make|none makes} a member the leader."
  case sharedForm = "This form is called {form}."

  case absenceIsWeaker =
    "What is not on record may still be so: a tie that nobody wrote down would change this."
  case figureRelies = "other {count:member relies|members rely} on {actor}"
  case figureAdministrators = "outside {count:body|bodies} in charge"
  case figureNoneRelied =
    "ties on record by which one member relies on another"
  case figureMostRelied =
    "{count:member|members} at most {count:relies|rely} on any one of the others"

  // MARK: No verdict
  case noVerdictMeeting =
    "Whether {clusters} {count:is a collaboration|are collaborations} of equals is not asked: the data do not say that {count:its|their} members work with one another."
  case noVerdictSmall =
    "Whether {clusters} {count:is a collaboration|are collaborations} of equals cannot be said: too few members are named."
  case noVerdictUnnamed =
    "Whether {clusters} {count:is a collaboration|are collaborations} of equals cannot be said: most of {count:its|their} members are not named."
  case noVerdictTies =
    "Whether {clusters} {count:is a collaboration|are collaborations} of equals cannot be said: not enough ties are recorded."
  case noVerdictFlips =
    "Whether {clusters} {count:is a collaboration|are collaborations} of equals cannot be said: another reading of the same data puts another member first."

  // MARK: Routes
  case routeThrough = "All the {resource} recorded for {clusters} comes from {first}."
  case routeThroughBehind =
    "All the {resource} recorded for {clusters} passes through {first}; behind {count:it|them} {count:stands|stand} {behind}."
  case routeLoss = "If {first} stopped, nothing on record would take its place."
  case routeSumEach = "On record are {each} for each, {total} in all."
  case routeSum = "On record {count:is|are} {total} in all."
  case routeUnknown =
    "For {share} on this route no sum is recorded, so that the whole is not known."

  case routeOverturn =
    "One recorded tie by which {resource} reaches one of them without {first} would change this."
  case figureRoute = "{count:cluster|clusters} whose {resource} passes through {first}"

  // MARK: Dependency
  case dependsOn =
    "Outside {form:itself|themselves}, {cluster} {form:relies|rely} on {suppliers}."
  case suppliersFor = "{names} for {thing}"
  case larger = "{name} ({role})"
  case dependsAlone =
    "No other cluster on record relies on {count:it|them}."
  case dependsToo = "Like other clusters here, {form:it also relies|they also rely} on {others}."
  case dependsSole =
    "{actor} is the only body on record that gives {resource} to {whom}."

  case dependencyOverturn =
    "A record of the same service from another body, or to another cluster, would change this."
  case figureSuppliers =
    "outside {count:body|bodies} on which no other cluster relies"
  case figureSuppliersOfOne = "outside {count:body|bodies} on record"

  // MARK: Bridges
  case holdsTogether =
    "{actor} holds parts of the network together: without it, {cut} would be cut off from the rest."
  case cutOffNames = "Cut off would be {names}."
  case cutPointsToo = "The same holds, for fewer bodies, of {actors}."
  case noCutPoint =
    "No single body holds the network together: whichever one left, the others would still be joined."
  case clustersApart =
    "No tie on record joins one cluster directly to another: they meet only through bodies outside them, such as {names}."
  case joinsClusters = "{actor} has ties to {clusters}."
  case severalSources = "{actors} {count:stands|stand} in several of the sources."
  case standsIn = "{actor} stands in {sources}."

  case bridgeOverturn =
    "One recorded tie between those cut off and anyone else but {actor} would change this."
  case apartOverturn = "One recorded tie from one cluster to another would change this."
  case figureCutOff = "bodies would be cut off"
  case figureCutPoints = "bodies whose loss would split the network"
  case figureBetween = "outside {count:body|bodies} that {count:joins|join} clusters"
  case figureSources = "{count:body|bodies} named in several sources"

  // MARK: Edges
  case figureParts = "separate parts of more than one body"
  case figureIsolates = "bodies without a tie"
  case isolates = "{share} {count:has|have} no tie on record: {names}."
  case separateParts =
    "The network falls into {parts} separate parts; the largest holds {share}."

  case peerless =
    "{share} {count:has|have} no tie to a peer on record: they are tied only to those who fund, run or facilitate, such as {through}."
  case peerlessNames = "These are {names}."
  case peerlessOverturn =
    "A recorded tie from any of them to another such body would change its place."
  case figurePeerless = "bodies tied to no peer"

  // MARK: What is shared, who runs what, which shape
  case sharedFocus = "{share} {count:works|work} on {things}, more than on anything else."
  case nextFocus = "Then come {things}."
  case focusOverturn =
    "A record of another theme in as many of them would change what comes first."
  case figureFocus = "work on what is shared most"
  case runsAssets = "{holder} {form:runs|run} {share} whose keeper is on record."
  case ownsAssets = "{holder} {form:owns|own} {share} whose owner is on record."
  case assetsSpread =
    "The {count} centres and other assets whose keeper is on record are in the hands of {holders} bodies, none of which has more than {most}."
  case assetsOverturn = "Another keeper on record for one of them would change the count."
  case figureAssets =
    "{count:centre or other asset|centres and other assets} with a keeper on record"
  case shapeHub =
    "Of four simple shapes, the network is nearest to a hub with spokes; the hub is {centre}."
  case shapeRing =
    "Of four simple shapes, the network is nearest to a ring: each is tied to the next, and nobody is in the middle."
  case shapeMesh =
    "Of four simple shapes, the network is nearest to a mesh, in which everybody is tied to everybody."
  case shapeCore =
    "Of four simple shapes, the network is nearest to a core with others around it; the core is {centre}."
  case shapeSearched =
    "The best arrangement was searched for, not proved; another might fit better."
  case shapeIsRough =
    "Few networks are quite one shape, and another of the four may lie nearly as close."
  case shapeOverturn = "Ties among those at the edge would change the shape."
  case figureShape = "pairs would have to change for the shape to be perfect"
  case bothGive =
    "{bodies} both give {thing} to {cluster}, and no tie between the two is on record."
  case bothGiveMeaning =
    "They may complement one another, or do the same twice; the ties alone cannot tell which."
  case bothGiveOverturn = "A recorded tie between the two would change this."
  case figureBothGive = "members get it from both"

  // MARK: How sure, and what would change it
  case basisOneStated = "The source states the one tie it rests on."
  case basisAllStated = "The sources state all {ties} ties it rests on."
  case basisOneImplied =
    "The one tie it rests on is not stated outright: it is implied or worked out."
  case basisMixed =
    "Of the {ties} ties it rests on, {stated} {stated:is|are} stated by the sources and {other} {other:is|are} implied or worked out."
  case basisNoneStated =
    "None of the {ties} ties it rests on is stated outright: all are implied or worked out."
  case survives =
    "It stayed the same in {share} of {trials#} trials, each of which left out {lost} of the {ties} ties at random."
  case allSurvive =
    "For each of them it stayed the same in {share} or more of {trials#} trials, each of which left out {lost} of the {ties} ties at random."
  case survivesAll =
    "It stayed the same in all of {trials#} trials, each of which left out {lost} of the {ties} ties at random."
  case holdsWithoutImplied = "It holds without the ties that are only implied."
  case fallsWithoutImplied = "Without the ties that are only implied, it would not hold."
  case holdsWithoutSources = "It holds without any one of the sources."
  case fallsWithoutSource = "It would not hold without {sources}."
  case notTried = "The network is too large for the verdict to be tried against lost ties."
  case overturnedByNone = "No change of one or two ties would overturn it."
  case overturnedByOne = "One change would be enough: if {change}."
  case overturnedByTwo = "It would take two changes: if {change}."
  case overturnedCount = "In all, {count} such changes would do it."
  case wereNotSo = "“{tie}” were not so"
  case reliedToo = "{by} relied on {on} as well"
  case equalsOverturned =
    "If the whole of such a cluster relied on one of its members, that one tie would be enough. So would ties by which single members rely on the same one: {counts}."
  case memberTies = "{needed} in {clusters}"
  case smallGroup =
    "With so few members, one tie more or less can change the picture."
  case oneSource = "All of it comes from one source."

  /// The pattern.
  public var pattern: String { rawValue }

  /// Whether it is a whole sentence, whose first letter is raised.
  var isSentence: Bool { pattern.hasSuffix(".") || pattern.hasSuffix("?") }
}
