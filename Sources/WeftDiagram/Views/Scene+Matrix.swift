import WeftModel

extension SceneBuilder {
  /// Who is tied to whom as a table of squares, for networks too dense to draw as lines.
  ///
  /// Rows and columns are actors, those of one cluster next to one another; a square says that the
  /// actor of its row is tied to the actor of its column, its colour in which layer.
  func matrixScene() -> Scene {
    var scene = networkScene()
    scene.subtitle[0] = wording("view.matrix")
    scene.isMatrix = true
    scene.omissions = scene.omissions.filter { !$0.isEmpty }
    return scene
  }
}
