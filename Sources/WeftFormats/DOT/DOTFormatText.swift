/// Text as Graphviz' labels hold it, turned into text as people read it.
enum DOTFormatText {
  /// A label without escapes, character references and line ends; `\N` becomes the id.
  static func plain(_ text: DOTText, id: String) -> String {
    if text.isHTML { return references(withoutTags(text.text)).trimmed }
    var result = ""
    var isEscaped = false
    for scalar in text.text.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { result.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n", "l", "r": result += " "
      case "N": result += id
      case "G", "E", "T", "H", "L": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return references(result).trimmed
  }

  /// A text of a file in which every backslash is doubled, as Weft writes it.
  static func undoubled(_ text: String) -> String { text.replacing("\\\\", with: "\\") }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var isTag = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<":
        isTag = true
        if result.last != " ", !result.isEmpty { result += " " }
      case ">" where isTag: isTag = false
      default: if !isTag { result.unicodeScalars.append(scalar) }
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "eacute": "é", "egrave": "è", "ndash": "–", "mdash": "—", "pound": "£", "euro": "€",
  ]

  /// Replaces character references, by number and, unless told otherwise, by name.
  static func references(_ text: String, isNamed: Bool = true) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "&", let end = rest.prefix(12).firstIndex(of: ";") else {
        result.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest[..<end]))
      guard isNamed || name.hasPrefix("#"), let value = character(name) else {
        result.append(scalar)
        continue
      }
      result.append(contentsOf: value.unicodeScalars)
      rest = rest[rest.index(after: end)...]
    }
    return String(result)
  }

  private static func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// Whether an attribute only says how something is drawn.
  ///
  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - isGraph: Whether it is the whole graph's; some names mean something to Graphviz there
  ///     alone.
  /// - Returns: True where Graphviz reads the attribute for drawing.
  static func isDrawing(_ name: String, isGraph: Bool) -> Bool {
    let name = name.lowercased()
    return drawing.contains(name) && (isGraph || !ofGraphs.contains(name))
  }

  private static let ofGraphs: Set<String> = [
    "size", "start", "mode", "model", "levels", "scale", "page", "layers", "pack", "k", "center",
    "rotate", "ratio", "dim", "dimen", "normalize", "sep", "pad", "resolution", "quantum",
    "epsilon", "landscape", "charset", "layout",
  ]

  /// Attributes of Graphviz that say how something is drawn or laid out, not what it is.
  private static let drawing: Set<String> = [
    "_background", "area", "arrowhead", "arrowsize", "arrowtail", "bb", "beautify", "bgcolor",
    "center", "charset", "class", "clusterrank", "color", "colorscheme", "compound", "concentrate",
    "constraint", "damping", "decorate", "defaultdist", "dim", "dimen", "dir", "diredgeconstraints",
    "distortion", "dpi", "edgetooltip", "edgehref", "edgetarget", "edgeurl", "epsilon", "esep",
    "fillcolor", "fixedsize", "fontcolor", "fontname", "fontnames", "fontpath", "fontsize",
    "forcelabels", "gradientangle", "group", "head_lp", "headclip", "headhref", "headlabel",
    "headport", "headtarget", "headtooltip", "headurl", "height", "href", "id", "image",
    "imagepath", "imagepos", "imagescale", "inputscale", "k", "label_scheme", "labelangle",
    "labeldistance", "labelfloat", "labelfontcolor", "labelfontname", "labelfontsize",
    "labelhref", "labeljust", "labelloc", "labeltarget", "labeltooltip", "labelurl", "landscape",
    "layer", "layerlistsep", "layers", "layerselect", "layersep", "layout", "levels", "levelsgap",
    "lhead", "lheight", "linelength", "lp", "ltail", "lwidth", "margin", "maxiter", "mclimit",
    "mindist", "minlen", "mode", "model", "newrank", "nodesep", "nojustify", "normalize",
    "notranslate", "nslimit", "nslimit1", "oneblock", "ordering", "orientation", "outputorder",
    "overlap", "overlap_scaling", "overlap_shrink", "pack", "packmode", "pad", "page", "pagedir",
    "pencolor", "penwidth", "peripheries", "pin", "pos", "quadtree", "quantum", "rank", "rankdir",
    "ranksep", "ratio", "rects", "regular", "remincross", "repulsiveforce", "resolution", "root",
    "rotate", "rotation", "samehead", "sametail", "samplepoints", "scale", "searchsize", "sep",
    "shape", "shapefile", "showboxes", "sides", "size", "skew", "smoothing", "sortv", "splines",
    "start", "style", "stylesheet", "tail_lp", "tailclip", "tailhref", "taillabel", "tailport",
    "tailtarget", "tailtooltip", "tailurl", "target", "tbbalance", "tooltip", "truecolor", "url",
    "vertices", "viewport", "voro_margin", "width", "xdotversion", "xlabel", "xlp", "z",
  ]
}
