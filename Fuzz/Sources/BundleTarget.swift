import Ledger

/// The signed note of a bundle and the manifest in it: one spelling only, and nothing outside the folder.
@Sendable func fuzzBundle(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  let note = SignedNote(text)
  if let note { require(note.description == text, "a note in two spellings") }
  guard let manifest = BundleManifest(noteText: note?.text ?? text) else { return }
  require(manifest.noteText == note?.text ?? text, "a manifest in two spellings")
  require(manifest.after <= manifest.size, "more events before it than there are")
  for file in manifest.files {
    require(!file.name.contains("/") && !file.name.hasPrefix("."), "a name outside the folder")
  }
}
