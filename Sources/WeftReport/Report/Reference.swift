/// A publication that a convention comes from.
public struct Reference: Sendable, Hashable {
  /// Who and when, as in a sentence.
  public let short: String
  /// The whole reference.
  public let full: String
  /// Its DOI or, without one, a stable address.
  public let doi: String

  /// Its address on the web.
  public var address: String { doi.hasPrefix("http") ? doi : "https://doi.org/\(doi)" }

  static let newman2001 = Reference(
    short: "Newman 2001",
    full: "M. E. J. Newman (2001). Scientific collaboration networks. II. Physical Review E 64, "
      + "016132.",
    doi: "10.1103/PhysRevE.64.016132")
  static let lengauerTarjan1979 = Reference(
    short: "Lengauer & Tarjan 1979",
    full: "T. Lengauer and R. E. Tarjan (1979). A fast algorithm for finding dominators in a "
      + "flowgraph. ACM Transactions on Programming Languages and Systems 1(1), 121–141.",
    doi: "10.1145/357062.357071")
  static let provanKenis2008 = Reference(
    short: "Provan & Kenis 2008",
    full: "K. G. Provan and P. Kenis (2008). Modes of network governance. Journal of Public "
      + "Administration Research and Theory 18(2), 229–252.",
    doi: "10.1093/jopart/mum015")
  static let tarjan1972 = Reference(
    short: "Tarjan 1972",
    full: "R. Tarjan (1972). Depth-first search and linear graph algorithms. SIAM Journal on "
      + "Computing 1(2), 146–160.",
    doi: "10.1137/0201010")
  static let granovetter1973 = Reference(
    short: "Granovetter 1973",
    full: "M. S. Granovetter (1973). The strength of weak ties. American Journal of Sociology "
      + "78(6), 1360–1380.",
    doi: "10.1086/225469")
  static let freeman1977 = Reference(
    short: "Freeman 1977",
    full: "L. C. Freeman (1977). A set of measures of centrality based on betweenness. Sociometry "
      + "40(1), 35–41.",
    doi: "10.2307/3033543")
  static let freeman1978 = Reference(
    short: "Freeman 1978",
    full: "L. C. Freeman (1978). Centrality in social networks: conceptual clarification. Social "
      + "Networks 1(3), 215–239.",
    doi: "10.1016/0378-8733(78)90021-7")
  static let brandes2001 = Reference(
    short: "Brandes 2001",
    full: "U. Brandes (2001). A faster algorithm for betweenness centrality. Journal of "
      + "Mathematical Sociology 25(2), 163–177.",
    doi: "10.1080/0022250X.2001.9990249")
  static let marchioriLatora2000 = Reference(
    short: "Marchiori & Latora 2000",
    full: "M. Marchiori and V. Latora (2000). Harmony in the small-world. Physica A 285(3–4), "
      + "539–546.",
    doi: "10.1016/S0378-4371(00)00311-3")
  static let burt2004 = Reference(
    short: "Burt 2004",
    full: "R. S. Burt (2004). Structural holes and good ideas. American Journal of Sociology "
      + "110(2), 349–399.",
    doi: "10.1086/421787")
  static let hirschman1964 = Reference(
    short: "Hirschman 1964",
    full: "A. O. Hirschman (1964). The paternity of an index. American Economic Review 54(5), 761.",
    doi: "https://www.jstor.org/stable/1818582")
  static let borgattiEverett2000 = Reference(
    short: "Borgatti & Everett 2000",
    full: "S. P. Borgatti and M. G. Everett (2000). Models of core/periphery structures. Social "
      + "Networks 21(4), 375–395.",
    doi: "10.1016/S0378-8733(99)00019-2")
  static let borgatti2006 = Reference(
    short: "Borgatti 2006",
    full: "S. P. Borgatti (2006). Identifying sets of key players in a social network. "
      + "Computational and Mathematical Organization Theory 12(1), 21–34.",
    doi: "10.1007/s10588-006-7084-x")
  static let eswaranTarjan1976 = Reference(
    short: "Eswaran & Tarjan 1976",
    full: "K. P. Eswaran and R. E. Tarjan (1976). Augmentation problems. SIAM Journal on Computing "
      + "5(4), 653–665.",
    doi: "10.1137/0205044")
  static let krackhardtStern1988 = Reference(
    short: "Krackhardt & Stern 1988",
    full: "D. Krackhardt and R. N. Stern (1988). Informal networks and organizational crises: an "
      + "experimental simulation. Social Psychology Quarterly 51(2), 123–140.",
    doi: "10.2307/2786835")
  static let almeidaNeto2008 = Reference(
    short: "Almeida-Neto et al. 2008",
    full: "M. Almeida-Neto, P. Guimarães, P. R. Guimarães, R. D. Loyola and W. Ulrich (2008). A "
      + "consistent metric for nestedness analysis in ecological systems. Oikos 117(8), 1227–1239.",
    doi: "10.1111/j.0030-1299.2008.16644.x")
  static let strona2014 = Reference(
    short: "Strona et al. 2014",
    full: "G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz (2014). A fast "
      + "and unbiased procedure to randomize ecological binary matrices with fixed row and column "
      + "totals. Nature Communications 5, 4114.",
    doi: "10.1038/ncomms5114")
  static let koutra2014 = Reference(
    short: "Koutra et al. 2014",
    full: "D. Koutra, U. Kang, J. Vreeken and C. Faloutsos (2014). VOG: summarizing and "
      + "understanding large graphs. Proceedings of the 2014 SIAM International Conference on Data "
      + "Mining, 91–99.",
    doi: "10.1137/1.9781611973440.11")
}
