import Foundation
import WeftModel

/// A grant as the 360Giving Data Standard (1.4) has it, whether it comes from JSON or CSV.
struct Grant {
  /// A body at one end of a grant.
  struct Organisation: Hashable {
    var id = ""
    var name = ""
    var place: String?
    var website: String?
  }

  var id = ""
  var title = ""
  var currency = ""
  var amount = ""
  var awardDate = ""
  var start = ""
  var end = ""
  var programme = ""
  /// The code of a regrant's kind, where the grant is one.
  var regrantType = ""
  var funders: [Organisation] = []
  var recipients: [Organisation] = []
  /// Whether the recipient is a private individual, who is left out.
  var hasIndividual = false
  /// The row, or for JSON the place in the list of grants.
  var row = 0

  /// The codes of the standard's list of regrant kinds, in words.
  static let regrantTypes = [
    "FRG010": "common regrant", "FRG020": "fiscal sponsorship", "FRG030": "grant administration",
    "FRG040": "wholesale",
  ]
}
