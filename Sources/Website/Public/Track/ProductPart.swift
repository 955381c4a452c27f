import Casework
import Desk
import HTML
import Standards

/// What was made, with its number and files.
struct ProductPart: View {
    let loaded: LoadedCase
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !loaded.state.products.isEmpty {
            section(.class("panel"), .id("hasil")) {
                h2 { speech("Hasil layanan", "What the service made") }
                for id in loaded.state.products {
                    if let product = loaded.standard.product(id) { part(product) }
                }
            }
        }
    }

    @HTMLBuilder private func part(_ product: Product) -> Fragment {
        h3 { speech(product.name) }
        if let record = loaded.file.record(of: product.id, in: loaded.standard),
            let step = loaded.standard.step(record.step)
        {
            RecordList(fields: step.fields, record: record, loaded: loaded, speech: speech)
        }
    }
}
