/// The sentences of reports, with gaps; the raw value is the pattern (see ``Words``).
public enum Phrase: String, Sendable, Hashable, CaseIterable {
  // MARK: Every report
  case madeWith = "Made with Weft {version}; where chance plays, its seed is {seed}."
  case noRows = "None."
  case noTieShown = "No recorded tie shows it: it rests on what is not there."
  case allFrom = "All quotations are from {source}."
  case moreEvidence =
    "{rest} more {rest:piece|pieces} of evidence; --format json or markdown tells {rest:it|them}."
  case moreInTables =
    "{rest} more {rest:piece|pieces} of evidence {rest:is|are} in tables/findings.json."
  case contents =
    "{actors#} {actors:body|bodies}, {ties#} {ties:tie|ties}, {clusters#} {clusters:cluster|clusters}."
  case contentsWithThemes =
    "{actors#} {actors:body|bodies}, {themes#} {themes:theme|themes}, {ties#} {ties:tie|ties}, {clusters#} {clusters:cluster|clusters}."

  case untitled = "Network"
  case partOf = "{part} of {whole}"
  case theClusters = "the {count} clusters"

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
  case rangesMean =
    "“In nine of ten trials” is the range that remains of {trials}, when the highest and the lowest twentieth are set aside."
  case rangesAndPlacesMean =
    "“In nine of ten trials” is the range that remains of {trials}, when the highest and the lowest twentieth are set aside. “Keeps its place” is the share of them in which it ranks as high or higher."
  case rangesOfBothMean =
    "“In nine of ten trials” is the range that remains, when the highest and the lowest twentieth are set aside, of {trials} before, and of {later} after."
  case range = "{low} to {high}"
  case meetingTie = "The members of {cluster} work with one another"
  case noBridges =
    "No single body and no single tie holds parts of the network together."
  case leafTies =
    "{count#} more {count:tie|ties}, each the only one of one kind by which a single body is joined, {count:is|are} in tables/bridge-ties.csv."
  case trialsMade =
    "Verdicts on clusters were tried in {trials}."

  case clusterMap = "The bodies of {cluster} and those tied to them."
  case moneyUnsplit = "Routes of its money: {cluster}"
  case moneyByAmount = "Routes of its money, by recorded sums: {cluster}"
  case moneyEvenly =
    "Routes of its money, every giver taken to give alike because not all sums are known: {cluster}"
  case leansThrough = "through {through}: {given}"
  case bySums = "sums in {currency}"
  case byKnownSums = "known sums in {currency}, as far as they go"
  case byKnownSumsOf = "known sums in {currency}, {period}, as far as they go"
  case periodFromTo = "{since} to {until}"
  case periodFrom = "from {since} on"
  case periodUntil = "until {until}"
  case membersUntied = "Being members together apart, no two of its members are tied on record."
  case membersTied =
    "Being members together apart, {pairs#} of the {all#} pairs of its members {pairs:is|are} tied; how far these ties centre on one member is {degree}, on a scale from 0 (all alike) to 1 (everything hangs on one)."
  case centralisedOfAll =
    "Of all {count#} ways to tie as many pairs of {members} bodies, {share} centre on one as much or more; the smallest share that any could have is {least}."
  case centralisedAlike =
    "However {pairs} {pairs:pair|pairs} of {members} bodies {pairs:is|are} tied, the ties centre on one just as much, so that this number says nothing here."
  case centralisedOfSample =
    "Of {count#} ways drawn at random to tie as many pairs of {members} bodies, {share} centre on one as much or more; the smallest share that could be found is {least}."
  case secondTierCarries =
    "Its second-tier members together lie on {share} of the shortest ways between the others in and around the cluster."
  case smallThree =
    "It has {members} members: of the two others none, one or both can rely on a member, and only both make it a leader. Whether one leads can be shown; how much more than the others cannot."
  case smallFour =
    "It has {members} members: {needed} of the three others who rely on a member make it a leader, so that one tie more or less can decide it, and finer differences cannot be shown."
  case matrixPart = "{matrix}, part {part#} of {parts#}"

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
  case captionEmphasis = "What stands out is what the finding is about."
  case captionNetwork = "The whole network."
  case captionCluster = "The cluster and the bodies tied to it."
  case captionAround = "The bodies it is about and those tied to them."
  case captionTiers = "Who funds and supports whom, tier by tier."
  case captionDependency = "Clusters, and the bodies and members they rely on."
  case captionBridges = "The whole network, with what holds it together."
  case captionActivities = "Who takes part in what."
  case captionIntroductions = "The introductions are drawn strong; all else is as it is now."
  case captionWithout = "The body that would leave, and its ties, are drawn pale and dotted."

  case captionScenario =
    "Who and what would be gone is drawn pale and dotted, what would be new is drawn strong."

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
  case noneReliedOnByMost =
    "In {clusters}, no tie on record shows most members relying on one of them, although {actors} {count:is|are} said to lead."
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
  case routeProgramme =
    "All the {resource} recorded for {clusters} comes through one programme, {first}, from {behind}."
  case programmeStands =
    "{first} is a programme: here it stands for those who fund and run it."
  case routeLoss = "If {first} stopped, nothing on record would take its place."
  case routeSumEach = "On record are {each} for each, {total} in all."
  case routeSum = "On record {count:is|are} {total} in all."
  case routeUnknown =
    "For {share} on this route no sum is recorded, so that the whole is not known."
  case routeCeiling =
    "For {share} on this route only an upper limit is recorded ({top} at most), which is no sum to add up."
  case routeTotal =
    "For {share} on this route only one sum for several is recorded, which is not added up."

  case routeOverturn =
    "One recorded tie by which {resource} reaches {count:it|one of them} without {first} would change this."
  case figureRoute = "{count:cluster|clusters} whose {resource} passes through {first}"

  // MARK: Dependency
  case dependsOnMany =
    "Beyond {form:its|their} own members, {cluster} {form:relies|rely} on {count} outside bodies: {suppliers}."
  case suppliersByThing = "for {thing} on {names}"
  case dependsOn =
    "Beyond {form:its|their} own members, {cluster} {form:relies|rely} on {suppliers}."
  case suppliersFor = "{names} for {thing}"
  case larger = "{name} ({role})"
  case dependsAlone =
    "No other cluster on record relies on {count:it|them}."
  case dependsToo = "Like other clusters here, {form:it also relies|they also rely} on {others}."
  case dependsPartly =
    "{count} more outside {count:body reaches|bodies reach} only some of the members, and {count:is|are} listed with the cluster."
  case dependsSole =
    "{actor} is the only body on record that gives {resource} to {whom}."

  case dependencyOverturn =
    "A record of the same service from another body, or to another cluster, would change this."
  case clusterRelies =
    "{cluster} {form:relies|rely} on {count:another cluster|other clusters} for {things}: {others}."
  case clusterReliesOverturn =
    "It would change if the recorded ties between the clusters were not so."
  case figureClusterRelies = "other {count:cluster|clusters} relied on"
  case figureSuppliers =
    "outside {count:body|bodies} on which no other cluster relies"
  case figureSuppliersOfOne = "outside {count:body|bodies} on record"

  // MARK: Bridges
  case holdsTogether =
    "{actor} holds parts of the network together: without it, {cut} would be cut off from the rest."
  case cutOffNames = "Cut off would be {names}."
  case cutPointsAlike = "As many would be cut off without {actors}."
  case cutPointsToo = "Fewer would be cut off without {actors}."
  case cutPointsStandIns =
    "Some would be cut off, too, without the {count:programme|programmes} {actors}, which {count:stands|stand} for those who run {count:it|them}."
  case noCutOverturn = "This would change if some of the recorded ties were not so."
  case sourcesOverturn =
    "Two bodies of one name that are not the same body would change this."
  case sourcesRest = "Bodies were matched across sources by their names and recorded aliases."
  case noCutPoint =
    "No single body holds the network together: whichever one left, the others would still be joined."
  case clustersApart =
    "No tie on record joins one cluster directly to another: they meet only through bodies outside them, such as {names}."
  case joinsClusters = "{actor} has ties to {clusters}."
  case severalSources = "{actors} {count:is|are} named in more than one of the sources."
  case standsIn = "{actor} {form:is|are} named in {sources}."

  case bridgeOverturn =
    "One recorded tie between those cut off and anyone else but {actor} would change this."
  case apartOverturn = "One recorded tie from one cluster to another would change this."
  case figureCutOff = "bodies would be cut off"
  case figureCutPoints = "bodies whose loss would split the network"
  case figureBetween = "outside {count:body|bodies} that {count:joins|join} clusters"
  case figureSources = "{count:body|bodies} named in more than one source"

  // MARK: Edges
  case figureParts = "separate parts of more than one body"
  case figureIsolates = "bodies without a tie"
  case isolates = "{share} {count:has|have} no tie on record: {names}."
  case apartNames = "Apart from it stand {names}."
  case isolatesOverturn = "One recorded tie of any of them would change the count."
  case partsOverturn = "One recorded tie between the parts would join them."
  case separateParts =
    "The network falls into {parts} separate parts; the largest holds {share}."
  case twoParts = "The network falls into two separate parts; the larger holds {share}."
  case untiedBesides =
    "Besides, {count} {count:body has|bodies have} no recorded tie to any other body."

  case peerless =
    "On record, {share} {count:is|are} tied only to those who fund, run or facilitate ({through}), and to no other body like themselves."
  case peerlessNames = "These are {names}."
  case peerIslands =
    "Besides, {islands} {islands:group|groups} of bodies, the largest of {largest}, {islands:is|are} tied to the others only through those who fund, run or facilitate."
  case loneClusters =
    "{clusters} {count:is|are} tied to no other cluster."
  case loneThrough = "What they have in common with others is {names}."
  case figureLoneClusters = "{count:cluster|clusters} tied to no other"
  case peerlessOverturn =
    "A recorded tie from any of them to another such body would change its place."
  case figurePeerless = "bodies tied to no peer"

  // MARK: What is shared, who runs what, which shape
  case sharedFocus = "{share} {count:works|work} on {things}, more than on anything else."
  case sharedFoci =
    "The largest number work on {things}: {share} {count:does|do} so on each of them."
  case sharedByAll = "{share} work on {things}."
  case nextFocus = "Then come {things}."
  case focusOverturn =
    "A record of another theme in as many of them would change what comes first."
  case figureFocus = "work on {count:it|each of them}"
  case plannedOrDone =
    "Whether it was planned or carried out the ties alone do not tell; the quotations may."
  case runsAssets = "{holder} {form:runs|run} {share} for which a manager is on record."
  case ownsAssets = "{holder} {form:owns|own} {share} whose owner is on record."
  case assetsSpread =
    "The {count} centres and other assets for which somebody in charge is on record are in the hands of {holders} bodies, none of which has more than {most}."
  case assetsOverturn = "A record of somebody else in charge of one of them would change the count."
  case figureAssets = "centres and other assets are in the same hands"
  case shapeHub =
    "In shape the network is most like a hub with spokes; the hub is {centre}."
  case shapeRing =
    "In shape the network is most like a ring: each is tied to the next, and nobody is in the middle."
  case shapeMesh =
    "In shape the network is most like a mesh, in which everybody is tied to everybody."
  case shapeCore =
    "In shape the network is most like a core with others around it; the core is {centre}."
  case shapeSearched =
    "The best arrangement was searched for, not proved; another might fit better."
  case shapeIsRough =
    "Four shapes were tried: a hub with spokes, a ring, a mesh, and a core with others around it. Few networks are quite one of them, and another may lie nearly as close."
  case shapeFits = "Every recorded tie fits it, and none is missing."
  case shapeOverturn = "Ties among those at the edge would change the shape."
  case figureShape =
    "pairs of bodies would have to change, tied or untied, for the shape to be perfect"
  case bothGive =
    "{bodies} both give {thing} to {cluster}, and no tie between the two is on record."
  case bothGiveMeaning =
    "They may complement one another, or do the same twice; the ties alone cannot tell which."
  case bothGiveOverturn = "A recorded tie between the two would change this."
  case figureBothGive = "members get it from both"
  case severalGive =
    "{count} separate bodies give {thing} to {cluster}: {bodies}."
  case severalGiveUntied =
    "Of the {all} pairs among them, {pairs} {pairs:has|have} no tie on record, and nobody on record who runs both."
  case noneGivingTied =
    "No two of them are tied on record, and nobody is on record as running two of them."
  case severalGiveOverturn =
    "Recorded ties among them, or somebody in charge of them all, would change this."
  case figureSeveralGive = "members get it from at least two of them"

  case sharedSupport = "{bodies}, who work together, both give {thing} to {clusters}."
  case sharedSupportTies = "On record: {ties}."
  case sharedSupportMeaning =
    "It may be one service told twice, or a task they share; whether members know which of the two to turn to the ties cannot tell."
  case sharedSupportOverturn = "If one of the two did not give it, this would not hold."
  case figureSharedSupport = "{count:member gets|members get} it from both"

  // MARK: What would be lost, what would mend it
  case mostLost = "On record, most would be lost with {actor}: {losses}."
  case mostLostOfBodies =
    "On record, programmes left aside, most would be lost with {actor}: {losses}."
  case lossMeaning =
    "Cut off means no longer joined to the largest part; without something means that every recorded route of it ran through the body that left."
  case lossNext = "Next {count:comes|come} {actors}."
  case lossOverturn =
    "A recorded tie by which any of them is joined, or gets the same, without {actor} would lower the count."
  case figureLosses = "losses in all: bodies cut off, and bodies left without something"
  case repairs =
    "{needed} {needed:introduction|introductions}, such as one between {pair}, would keep everybody joined whichever one body left."
  case firstIntroductions = "The first would be {pairs}."
  case moreIntroductions = "The command “weft repair” lists {count} more."
  case repairOverturn =
    "Ties that exist and are not on record would make some of these introductions needless."
  case figureRepairs = "{count:introduction|introductions}, and no fewer would do"

  // MARK: Within groups and across, alike and unlike
  case staysWithin =
    "{share} {count:is|are} within one {group}: more than chance would bring about."
  case leadsAcross =
    "{share} {count:leads|lead} from one {group} to another: more than chance would bring about."
  case bondingByChance =
    "If each body’s {group} were drawn by lot from those here, {chance} of the tied pairs would be so on average, and a share this far from it would come up in {times} of draws."
  case bondingUnknown =
    "Left aside: {count} {count:body|bodies} whose {group} is not recorded."
  case bondingRests =
    "It rests on {ties} recorded {ties:tie|ties}; one tie to a cluster makes a pair with each of its members."
  case bondingOverturn = "More ties of the other sort on record would change this."
  case figureWithin = "tied pairs within one group"
  case figureAcross = "tied pairs across groups"
  case sameProfile = "{rows} have exactly the same {count} activities on record."
  case sameThings = "These are {things}."
  case sameProfileToo =
    "Others, too, have the same activities as each other, though not these: {rows}."
  case sameOverturn = "One activity more or less on record for either would tell them apart."
  case figureSameProfile = "have the same activities on record as somebody else"
  case profilesAreRecords =
    "An activity that is not on record may still be carried out."
  case isNested =
    "Those who do few things do, by and large, what those who do many things do too."
  case nestedByChance =
    "On a scale from 0 to 100 this holds to {value}; if everybody did as many things as now, and everything were done as often, but who does what were left to chance, it would be {chance}, and {value} or more in {times} of trials."
  case nestedOverturn =
    "Things done only by those who do few things would change this."
  case figureNested = "of 100 for nesting"
  case couldShare =
    "{pair} both work on {things}, and no tie between the two is on record."
  case couldShareMeaning =
    "They could buy, train or learn together; whether they know of each other the ties do not tell."
  case couldShareToo = "Other such pairs, with other things in common, are {pairs}."
  case couldShareOverturn = "A recorded tie between the two would answer it."
  case figureCouldShare =
    "{count:pair|pairs} with more than one thing in common and no tie"

  // MARK: How sure, and what would change it
  case trialsAtRandom = "{trials#} trials that each left out {lost} of the {ties} ties at random"
  case trialsOfAll = "the {trials} ways of losing {lost} of the {ties} ties"
  case trialOfAll = "the one case in which {ties:the only tie is|all ties are} lost"
  case noneOfTrials = "none"
  case allOfTrials = "all"
  case firstHolds =
    "It stayed first in {share} of {trials}."
  case oneHolds =
    "One of them was still first in {share} of {trials}."
  case oneHoldsAlways =
    "One of them was still first in all of {trials}."
  case firstHoldsAlways =
    "It stayed first in all of {trials}."
  case basisOneStated = "The source states the one tie it rests on."
  case basisAllStated = "The sources state {ties} it rests on."
  case basisOneImplied =
    "The one tie it rests on is not stated outright: it is implied or worked out."
  case basisMixed =
    "Of the {ties} ties it rests on, {stated} {stated:is|are} stated by the sources and {other} {other:is|are} implied or worked out."
  case basisNoneStated =
    "None of the {ties} ties it rests on is stated outright: all are implied or worked out."
  case survives =
    "It stayed the same in {share} of {trials}."
  case allSurvive =
    "For the least sure of them it stayed the same in {share} of {trials}."
  case survivesAll =
    "It stayed the same in all of {trials}."
  case holdsWithoutImplied = "It holds without the ties that are only implied."
  case fallsWithoutImplied = "Without the ties that are only implied, it would not hold."
  case holdsWithoutSources = "It holds without any one of the sources."
  case fallsWithoutSource = "It would not hold without {sources}."
  case notTried = "The network is too large for the verdict to be tried against lost ties."
  case overturnedByNone =
    "No change of one or two ties would overturn it: neither the loss of any that are recorded, nor new ones by which members rely on another of them."
  case overturnedByNoneFound =
    "No change of one tie would overturn it. Not every loss of two ties at once was tried: there are too many."
  case silenced = "If {change}, too little would be left on record for a verdict."
  case overturnedByOne = "One change would be enough: if {change}."
  case overturnedByTwo = "It would take two changes: if {change}."
  case overturnedCount = "In all, {count} such changes would do it."
  case wereNotSo = "“{tie}” were not so"
  case reliedToo = "{by} relied on {on} as well"
  case equalOverturned =
    "If the whole cluster relied on one of its members, that one tie would be enough. So would {needed} {needed:tie by which one more member relies|ties by which single members rely} on the same one."
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
