/// How the paper looks.
enum PaperStyle {
  /// Measured on A4; boxes are drawn, so that no font has to have them.
  static let sheet = """
    :root { color-scheme: light; }
    @page { size: A4; margin: 13mm 9mm 13mm 11mm;
      @top-left { font: 7.5pt \(fonts); color: #333; vertical-align: bottom; padding-bottom: 1.5mm; width: 70%; text-align: left; }
      @top-right { font: 7.5pt \(fonts); color: #333; vertical-align: bottom; padding-bottom: 1.5mm; white-space: nowrap; }
      @bottom-left { font: 7pt \(fonts); color: #333; vertical-align: top; padding-top: 1.5mm; width: 80%; text-align: left; }
      @bottom-right { font: 7.5pt \(fonts); color: #333; vertical-align: top; padding-top: 1.5mm; white-space: nowrap; }
    }
    body { margin: 0; color: #000; background: #fff; font: 9pt/1.35 \(fonts); }
    main { max-width: 190mm; margin: 0 auto; }
    p { margin: 0; } h1 { font-size: 14pt; margin: 0 0 1.5mm; } h2 { font-size: 10pt; margin: 3mm 0 1mm; break-after: avoid; }
    i { display: inline-block; width: 2.6mm; height: 2.6mm; border: .25mm solid #000; vertical-align: -.3mm; margin-right: .8mm; }
    u { display: inline-block; min-width: 14mm; border-bottom: .25mm solid #000; text-decoration: none; height: 3.5mm; }
    u.long { min-width: 36mm; }
    .visit { float: right; border: .4mm solid #000; padding: 1mm 3mm; margin: 0 0 2mm 4mm; text-align: center; }
    .visit span { display: block; font-size: 7.5pt; } .visit b { font: 700 17pt/1.2 "DejaVu Sans Mono", "Noto Sans Mono", Consolas, monospace; white-space: nowrap; }
    dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .6mm 2mm; margin: 0 0 1.5mm; clear: both; }
    dt { color: #333; } dd { margin: 0; border-bottom: .2mm solid #999; overflow-wrap: anywhere; min-height: 4.2mm; }
    .key { font-size: 7.5pt; margin-bottom: 1.5mm; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    th, td { border: .2mm solid #555; padding: .6mm 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
    thead { display: table-header-group; } thead th { font-size: 7.5pt; background: #eee; vertical-align: middle; }
    tr, tbody.lead { break-inside: avoid; }
    tr.station th { background: #ddd; font-size: 9.5pt; }
    col.n { width: 7mm; } col.b { width: 8mm; } col.e { width: 27mm; } col.g { width: 37mm; }
    col.r { width: 38mm; } col.w { width: 24mm; } col.s { width: 15mm; }
    td.n, td.b, th.b { text-align: center; } td.n { padding-left: 0; padding-right: 0; font-size: 8pt; white-space: nowrap; } thead th.b { padding: .6mm 0; font-size: 6.5pt; white-space: nowrap; } td.b i { width: 3.6mm; height: 3.6mm; margin: 0; }
    .ask { font-weight: 600; } .ask em { font-style: normal; border: .2mm solid #000; padding: 0 .6mm; font-size: 7.5pt; white-space: nowrap; }
    code { font: 6.5pt "DejaVu Sans Mono", "Noto Sans Mono", Consolas, monospace; font-weight: 400; color: #444; white-space: nowrap; }
    .look, .why { font-size: 7.5pt; color: #222; } .found { font-size: 7.5pt; margin-top: .4mm; }
    .found span { display: inline-block; margin-right: 2.5mm; } .found i, .e i { width: 2.2mm; height: 2.2mm; }
    .remark { font-size: 7.5pt; border-left: .6mm solid #000; padding-left: 1.2mm; margin-top: .4mm; }
    td.e, td.g, td.r, td.s { font-size: 7.5pt; } .word { font-weight: 600; } .leads { color: #444; } .value { margin-top: .8mm; }
    .hidden ul { margin: 0; padding-left: 5mm; font-size: 8pt; } .hidden li { break-inside: avoid; }
    .sign { break-inside: avoid; } .sign th { font-weight: 400; font-size: 8pt; width: 17mm; background: #eee; } .sign td { height: 8mm; vertical-align: middle; }
    .sign td.free { height: 7mm; }
    .rules { font-size: 7pt; color: #333; margin-top: 1.5mm; overflow-wrap: anywhere; }
    @media screen { main { padding: 6mm; } }
    """

  /// Han first by what Linux, macOS and Windows have; 碶 of 石碶街道 is in all of them.
  private static let fonts =
    "\"Noto Sans CJK SC\", \"Source Han Sans SC\", \"PingFang SC\", \"Microsoft YaHei\", SimHei, SimSun, sans-serif"
}
