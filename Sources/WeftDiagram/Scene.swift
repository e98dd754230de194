import WeftModel

/// What a view shows, before anything has a place: actors, boxes and lines with their looks.
///
/// Views make scenes, the layout gives them places, the sheet turns both into DOT.
struct Scene: Sendable {
  /// What a width or an area stands for, with samples from the least to the most.
  struct Scale: Sendable, Hashable {
    /// One sample and the value it stands for.
    struct Step: Sendable, Hashable {
      var sample: Furniture.Swatch.Sample
      var text: String
    }
    var heading: String
    var steps: [Step]
  }

  /// What a line ends at.
  enum End: Sendable, Hashable {
    /// A node, by its place in ``Scene/nodes``.
    case node(Int)
    /// A box, by its place in ``Scene/boxes``; the line is drawn to its outline, or to
    /// its title from inside.
    case box(Int)
  }

  /// How much something stands out.
  enum Emphasis: Int, Sendable, Hashable {
    /// It recedes.
    case faint
    /// It is like the rest.
    case plain
    /// It stands out.
    case strong
  }

  /// An actor, or a cluster drawn as one.
  struct Node: Sendable, Hashable {
    var id: String
    /// Its name in full, for those who point at it or cannot see it.
    var name: String
    /// The text on the map.
    var label: String
    /// A shorter text for where there is no room; nil where the label is as short as can be.
    var shortLabel: String?
    /// What kind of thing it is, for the legend: a role, or `cluster`.
    var kind: String
    var look: NodeLook
    /// Whether it also plays the part of a second-tier body and is marked for it.
    var isMarked = false
    /// The box it lies in.
    var box: Int?
    /// How large its area is where that means something, 1 being the least of the map; nil
    /// where outlines are as large as their text.
    var area: Double?
    var emphasis = Emphasis.plain
    /// What it is to a reader of the text alternative.
    var note: String = ""

    /// Whether it is drawn without its name, where there is no room for all names.
    var isDot: Bool { label.isEmpty && !name.isEmpty }
  }

  /// A cluster or another group drawn as a box.
  struct Box: Sendable, Hashable {
    var id: String
    var title: String
    /// Whether the box is a band across the map; bands lie over one another in their order.
    var isBand = false
    var emphasis = Emphasis.plain
  }

  /// A tie, or several between the same two ends.
  struct Line: Sendable, Hashable {
    var from: End
    var to: End
    /// The looks of the kinds it stands for; the first is drawn, several layers side by side.
    var looks: [LineLook]
    /// The kinds, for the legend.
    var kinds: [String]
    var isImplied = false
    /// How thick it is where that means something, in points at ordinary text size.
    var width: Double?
    var label: String?
    var emphasis = Emphasis.plain
    /// What it says, as sentences without full stops.
    var says: [String] = []
  }

  var title = ""
  /// Whether bands stand side by side instead of over one another.
  var bandsAreColumns = false
  /// Whether the lines are drawn as squares of a table.
  var isMatrix = false
  var subtitle: [String] = []
  var nodes: [Node] = []
  var boxes: [Box] = []
  var lines: [Line] = []
  /// The look of each kind of tie where the style has one of its own.
  var looks: [String: LineLook] = [:]
  /// What widths of lines and areas of outlines mean.
  var scales: [Scale] = []
  /// Entries of the legend that only this view needs.
  var entries: [LegendEntry] = []
  /// Lines of the legend that no node or tie explains, such as what size means.
  var remarks: [String] = []
  /// What was left out, to be said on the sheet.
  var omissions: [String] = []
  /// Why there is nothing to draw, said where the map would be; nil where something is drawn.
  var emptiness: String?

  /// Whether there is nothing to draw.
  var isEmpty: Bool { nodes.isEmpty && boxes.isEmpty }
}
