import Glibc

/// Numbered tickets by which the writers of all processes are served in the order they came.
///
/// The file holds the next free number. Whoever comes takes it, locks the byte of that number, and
/// waits until the byte before his own is free: each waits for the one in front of him and for
/// nobody else. The locks belong to the open file, so the system frees them when a process dies,
/// also by kill -9, and the one behind goes on.
///
/// Tickets give fairness, not safety: where they cannot be had, or the one in front hangs for too
/// long, the caller goes on without, and the lock that keeps writers apart still does.
struct TurnTickets {
  /// Where the bytes that stand for tickets begin: behind the number.
  private static let firstByte: Int64 = 64

  /// Locks that belong to the open file and not to the process.
  ///
  /// Source: Linux, `include/uapi/asm-generic/fcntl.h`: `F_OFD_GETLK`, `F_OFD_SETLK`, `F_OFD_SETLKW`.
  private enum OpenFileLock {
    static let ask: Int32 = 36
    static let take: Int32 = 37
    static let takeWaiting: Int32 = 38
  }

  /// The place in the queue; given back when this goes.
  final class Ticket {
    private let descriptor: Int32

    init(descriptor: Int32) {
      self.descriptor = descriptor
    }

    deinit { close(descriptor) }
  }

  /// Takes a ticket and waits until it is served.
  ///
  /// - Parameters:
  ///   - path: The file of the tickets.
  ///   - limit: The longest wait in milliseconds.
  /// - Returns: The ticket, to be kept until the turn is over; nothing where there are none to be had.
  static func take(_ path: String, waitingUpTo limit: Int) -> Ticket? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    let ticket = Ticket(descriptor: descriptor)
    guard let number = draw(descriptor) else { return nil }
    let began = TurnClock.microseconds()
    var pause: UInt32 = 50
    while !isFree(number - 1, descriptor) {
      guard (TurnClock.microseconds() - began) / 1000 < limit else { return nil }
      // Who is next looks often, so that the turn does not lie idle; those behind look seldom.
      let isNext = isFree(number - 2, descriptor)
      usleep(isNext ? 50 : pause)
      pause = min(pause * 2, 1000)
    }
    return ticket
  }

  /// Takes the next number and locks its byte, while nobody else can.
  private static func draw(_ descriptor: Int32) -> Int64? {
    guard lock(OpenFileLock.takeWaiting, Int16(F_WRLCK), at: 0, descriptor) else { return nil }
    defer { _ = lock(OpenFileLock.take, Int16(F_UNLCK), at: 0, descriptor) }
    var number: Int64 = 0
    let count = withUnsafeMutableBytes(of: &number) { pread(descriptor, $0.baseAddress, 8, 0) }
    // An empty file begins with 1; a number nobody can have written is begun anew.
    if count != 8 || number < 1 || number > 1 << 60 { number = 1 }
    guard lock(OpenFileLock.take, Int16(F_WRLCK), at: firstByte + number, descriptor) else {
      return nil
    }
    var next = number + 1
    let written = withUnsafeBytes(of: &next) { pwrite(descriptor, $0.baseAddress, 8, 0) }
    return written == 8 ? number : nil
  }

  /// Whether nobody holds a number any more.
  private static func isFree(_ number: Int64, _ descriptor: Int32) -> Bool {
    var found = flock()
    found.l_type = Int16(F_WRLCK)
    found.l_whence = Int16(SEEK_SET)
    found.l_start = Int(firstByte + number)
    found.l_len = 1
    guard fcntl(descriptor, OpenFileLock.ask, &found) == 0 else { return true }
    return found.l_type == Int16(F_UNLCK)
  }

  private static func lock(
    _ command: Int32,
    _ kind: Int16,
    at byte: Int64,
    _ descriptor: Int32
  ) -> Bool {
    var wanted = flock()
    wanted.l_type = kind
    wanted.l_whence = Int16(SEEK_SET)
    wanted.l_start = Int(byte)
    wanted.l_len = 1
    while fcntl(descriptor, command, &wanted) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}
