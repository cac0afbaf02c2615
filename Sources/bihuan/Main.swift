import ToolCommands

@main
enum Main {
  static func main() {
    Tool.run()
  }
}
