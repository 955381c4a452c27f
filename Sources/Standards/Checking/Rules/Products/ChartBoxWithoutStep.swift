/// A box of the printed flowchart that no step of the list stands behind.
///
/// Chart and list describe the same procedure; where they differ, applicants and officers follow different ones. Boxes
/// copied from another service's chart show up here.
struct ChartBoxWithoutStep: Rule {
    let name = "chart-box-without-step"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.chart.enumerated().compactMap { index, box in
            guard box.step.flatMap(standard.step) == nil else { return nil }
            return finding(
                standard.id, at: ItemPath.chartBox(index),
                "Bagan alur memuat “\(box.text)”, tetapi daftar langkah tidak: bagan dan daftar menggambarkan "
                    + "prosedur yang berbeda.",
                "The flowchart has “\(box.text)”, but the list of steps has not: chart and list describe different "
                    + "procedures.",
                quote: box.text)
        }
    }
}
