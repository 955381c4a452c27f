/// Where columns and lanes run: everything of a layout that is measured from left to right.
struct FlowGrid {
    /// Width of a drawing that fits a phone.
    static let phone = 328
    /// Width that a drawing with many branches tries to keep.
    static let wide = 720
    /// Distance between columns.
    static let gutter = 12
    /// Distance from the left side of a box to where edges enter and leave it.
    static let port = 20

    let width: Int
    private let left: Int
    private let columnWidth: Int
    private let columns: Int

    init(columns: Int, lanesLeft: Int, lanesRight: Int) {
        self.columns = columns
        left = FlowGrid.margin(lanes: lanesLeft)
        let outside = left + FlowGrid.margin(lanes: lanesRight) + FlowGrid.gutter * (columns - 1)
        switch columns {
        case 1: columnWidth = max(220, FlowGrid.phone - outside)
        case 2: columnWidth = max(124, (FlowGrid.phone - outside) / 2)
        default: columnWidth = min(140, max(108, (FlowGrid.wide - outside) / columns))
        }
        width = outside + columnWidth * columns
    }

    /// Left side of a column.
    func x(of column: Int) -> Int { left + column * (columnWidth + FlowGrid.gutter) }

    /// Right side of a column.
    func right(of column: Int) -> Int { x(of: column) + columnWidth }

    /// Where edges run down a column.
    func spine(of column: Int) -> Int { x(of: column) + FlowGrid.port }

    /// Where a lane runs.
    func x(of lane: FlowRoutes.Lane) -> Int {
        let distance = FlowGrid.firstLane + lane.depth * FlowGrid.lane
        return lane.side == .left ? left - distance : right(of: columns - 1) + distance
    }

    private static let firstLane = 13
    private static let lane = 10

    private static func margin(lanes: Int) -> Int {
        lanes == 0 ? 2 : firstLane + (lanes - 1) * lane + 3
    }
}
