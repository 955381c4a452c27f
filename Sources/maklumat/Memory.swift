import CMalloc

/// How the program takes memory from the system and gives it back.
///
/// The C library gives each thread an arena of its own, and what one of them frees no other uses; and it raises by itself the
/// size from which a block is given back at once. For a program of a few threads whose large blocks are pages and uploads both
/// make the memory grow far beyond what is in use. These settings were measured: see `make bench`.
enum Memory {
    /// Sets it up, before any thread has begun.
    static func settle() {
        mallopt(M_ARENA_MAX, 2)
        // Setting one of these keeps both where they are.
        mallopt(M_MMAP_THRESHOLD, 256 << 10)
        mallopt(M_TRIM_THRESHOLD, 512 << 10)
    }

    /// Gives back what is free in the middle of the memory too, such as what the reading of the standards needed.
    static func giveBack() { malloc_trim(0) }
}
