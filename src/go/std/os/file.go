package os

import (
	"errors"
	"io"
	"slices"
	"syscall"
	"time"
)

// A File is an open file.
type File struct {
	fd   int
	name string
	flag int
	node *node
	pipe *pipe
	off  int64
	// Of a directory: what ReadDir has not told yet.
	left   []string
	begun  bool
	closed bool
}

// A node is a file or a directory in memory.
type node struct {
	mode  FileMode
	mtime time.Time
	// Of a regular file its contents, of a symbolic link where it leads.
	data []byte
	// Of a directory.
	children map[string]*node
	parent   *node
}

var (
	// Stdin is standard input: what is typed, or what the program was given.
	Stdin = NewFile(0, "/dev/stdin")
	// Stdout is standard output.
	Stdout = NewFile(1, "/dev/stdout")
	// Stderr is standard error.
	Stderr = NewFile(2, "/dev/stderr")

	lastFd = 2
)

// NewFile returns a File for one of the standard files; there are no others that have but a number.
func NewFile(fd uintptr, name string) *File {
	if fd > 2 {
		return nil
	}
	return &File{fd: int(fd), name: name, flag: O_RDWR}
}

func write(fd int, b []byte)

func writeString(fd int, s string)

// readStdin waits for input and returns up to n bytes of it, "" at its end.
func readStdin(n int) string

// interactive reports whether input is typed while the program runs.
func interactive() bool

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create opens a file for reading and writing, new or emptied.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file as flag says; perm are the permissions of a new one.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	n, err := openNode(name, flag, perm)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newFile(n, name, flag), nil
}

func newFile(n *node, name string, flag int) *File {
	lastFd++
	f := &File{fd: lastFd, name: name, flag: flag, node: n}
	if n.mode&ModeCharDevice != 0 {
		for i, std := range []string{"stdin", "stdout", "stderr"} {
			if n.parent.children[std] == n {
				f.fd, f.node = i, nil
			}
		}
	}
	return f
}

func openNode(name string, flag int, perm FileMode) (*node, error) {
	at, err := find(name, true)
	if err != nil {
		return nil, err
	}
	n := at.node
	writes := flag&(O_WRONLY|O_RDWR) != 0
	if n == nil {
		if flag&O_CREATE == 0 {
			return nil, syscall.ENOENT
		}
		if name[len(name)-1] == '/' {
			return nil, syscall.EISDIR
		}
		// As an umask of 022 leaves it.
		n = &node{mode: perm &^ 022 & ModePerm}
		return n, at.put(n)
	}
	switch {
	case flag&O_CREATE != 0 && flag&O_EXCL != 0:
		return nil, syscall.EEXIST
	case n.children != nil && (writes || flag&O_CREATE != 0):
		return nil, syscall.EISDIR
	case writes && n.mode&0200 == 0, flag&O_WRONLY == 0 && n.mode&0400 == 0:
		return nil, syscall.EACCES
	}
	if flag&O_TRUNC != 0 && n.mode.IsRegular() {
		n.data = nil
		n.mtime = time.Now()
	}
	return n, nil
}

// check returns the error of an operation on a file that is nil or closed.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) fail(op string, err error) error { return &PathError{Op: op, Path: f.name, Err: err} }

// Name returns the name by which the file was opened.
func (f *File) Name() string { return f.name }

// Fd returns the number of the file.
func (f *File) Fd() uintptr {
	if f == nil || f.closed {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Close closes the file.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	if f.pipe != nil {
		f.pipe.close(f.flag)
	}
	return nil
}

// Read reads up to len(b) bytes; at the end of the file it returns 0 and io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	switch {
	case f.flag&O_WRONLY != 0:
		return 0, f.fail("read", syscall.EBADF)
	case len(b) == 0:
		return 0, nil
	case f.pipe != nil:
		n = f.pipe.read(b)
	case f.node == nil:
		n = copy(b, readStdin(len(b)))
	case f.node.children != nil:
		return 0, f.fail("read", syscall.EISDIR)
	case f.off < int64(len(f.node.data)):
		n = copy(b, f.node.data[f.off:])
		f.off += int64(n)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes from any place; if there are fewer, it returns io.EOF as well.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, f.fail("readat", errors.New("negative offset"))
	}
	if f.node == nil || f.node.children != nil {
		return 0, f.fail("read", syscall.ESPIPE)
	}
	if off < int64(len(f.node.data)) {
		n = copy(b, f.node.data[off:])
	}
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// ReadFrom writes all of r to the file.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

// WriteTo writes the rest of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}

type onlyWriter struct{ f *File }

func (w onlyWriter) Write(b []byte) (int, error) { return w.f.Write(b) }

type onlyReader struct{ f *File }

func (r onlyReader) Read(b []byte) (int, error) { return r.f.Read(b) }

func (f *File) checkWrite() error {
	if err := f.check("write"); err != nil {
		return err
	}
	if f.flag&(O_WRONLY|O_RDWR) == 0 {
		return f.fail("write", syscall.EBADF)
	}
	return nil
}

// Write writes b to the file.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.checkWrite(); err != nil {
		return 0, err
	}
	switch {
	case f.pipe != nil:
		if !f.pipe.write(b) {
			return 0, f.fail("write", syscall.EPIPE)
		}
	case f.node == nil:
		write(f.fd, b)
	case f.node.mode.IsRegular():
		if f.flag&O_APPEND != 0 {
			f.off = int64(len(f.node.data))
		}
		f.node.writeAt(b, f.off)
		f.off += int64(len(b))
	}
	return len(b), nil
}

// WriteString writes s to the file.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil || f.node != nil || f.pipe != nil || f.closed {
		return f.Write([]byte(s))
	}
	writeString(f.fd, s)
	return len(s), nil
}

// WriteAt writes b at any place.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.checkWrite(); err != nil {
		return 0, err
	}
	switch {
	case f.flag&O_APPEND != 0:
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	case off < 0:
		return 0, f.fail("writeat", errors.New("negative offset"))
	case f.node == nil:
		return 0, f.fail("write", syscall.ESPIPE)
	}
	if f.node.mode.IsRegular() {
		f.node.writeAt(b, off)
	}
	return len(b), nil
}

func (n *node) writeAt(b []byte, off int64) {
	n.mtime = time.Now()
	if off == int64(len(n.data)) {
		n.data = append(n.data, b...)
		return
	}
	n.resize(max(int64(len(n.data)), off+int64(len(b))))
	copy(n.data[off:], b)
}

func (n *node) resize(size int64) {
	if size <= int64(len(n.data)) {
		n.data = slices.Clip(n.data[:size])
		return
	}
	n.data = append(n.data, make([]byte, size-int64(len(n.data)))...)
}

// Seek sets the place of the next Read or Write.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	if f.node == nil {
		return 0, f.fail("seek", syscall.ESPIPE)
	}
	switch whence {
	case io.SeekCurrent:
		offset += f.off
	case io.SeekEnd:
		offset += int64(len(f.node.data))
	case io.SeekStart:
	default:
		offset = -1
	}
	if offset < 0 {
		return 0, f.fail("seek", syscall.EINVAL)
	}
	f.off = offset
	f.begun, f.left = false, nil
	return offset, nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.node != nil {
		return f.node.stat(f.name), nil
	}
	mode := ModeDevice | ModeCharDevice | 0620
	if f.pipe != nil || f.fd == 0 && !interactive() {
		mode = ModeNamedPipe | 0600
	}
	return &fileStat{name: baseName(f.name), mode: mode, mtime: time.Now()}, nil
}

// Sync writes to disk what is in memory, where it stays here.
func (f *File) Sync() error { return f.check("sync") }

// Truncate changes the size of the file.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if size < 0 || f.node == nil || f.flag&(O_WRONLY|O_RDWR) == 0 {
		return f.fail("truncate", syscall.EINVAL)
	}
	f.node.resize(size)
	return nil
}

// Chmod changes the permissions of the file.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	if f.node != nil {
		f.node.chmod(mode)
	}
	return nil
}

// Chown would give the file to another user; there is but one.
func (f *File) Chown(uid, gid int) error { return f.check("chown") }

// Chdir makes the directory the working directory.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	if f.node == nil || f.node.children == nil {
		return f.fail("chdir", syscall.ENOTDIR)
	}
	setCwd(f.node)
	return nil
}

// SetDeadline fails: files have no deadlines.
func (f *File) SetDeadline(t time.Time) error { return f.SetReadDeadline(t) }

// SetReadDeadline fails: files have no deadlines.
func (f *File) SetReadDeadline(t time.Time) error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return f.fail("set deadline", ErrNoDeadline)
}

// SetWriteDeadline fails: files have no deadlines.
func (f *File) SetWriteDeadline(t time.Time) error { return f.SetReadDeadline(t) }

// ReadDir returns the next n entries of a directory and io.EOF after the last; all that are left, without io.EOF, if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	names, err := f.next("readdirent", n)
	list := make([]DirEntry, len(names))
	for i, name := range names {
		list[i] = dirEntry{name, f.node.children[name]}
	}
	return list, err
}

// Readdir is ReadDir with descriptions of the files.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	names, err := f.next("readdirent", n)
	list := make([]FileInfo, len(names))
	for i, name := range names {
		list[i] = f.node.children[name].stat(name)
	}
	return list, err
}

// Readdirnames is ReadDir with names alone.
func (f *File) Readdirnames(n int) (names []string, err error) { return f.next("readdirent", n) }

func (f *File) next(op string, n int) ([]string, error) {
	if err := f.check(op); err != nil {
		return nil, err
	}
	if f.node == nil || f.node.children == nil {
		return nil, f.fail(op, syscall.ENOTDIR)
	}
	if !f.begun {
		f.begun = true
		f.left = f.node.names()
	}
	var names []string
	for len(f.left) > 0 && (n <= 0 || len(names) < n) {
		// What was removed meanwhile is passed over.
		if f.node.children[f.left[0]] != nil {
			names = append(names, f.left[0])
		}
		f.left = f.left[1:]
	}
	if n > 0 && len(names) == 0 {
		return nil, io.EOF
	}
	return names, nil
}

// A pipe holds what was written and not read.
type pipe struct {
	data             []byte
	noWriter, noRead bool
	// Has room for one: something has happened.
	changed chan bool
}

// Pipe returns two files: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	p := &pipe{changed: make(chan bool, 1)}
	lastFd += 2
	return &File{fd: lastFd - 1, name: "|0", pipe: p}, &File{fd: lastFd, name: "|1", flag: O_WRONLY, pipe: p}, nil
}

func (p *pipe) tell() {
	select {
	case p.changed <- true:
	default:
	}
}

func (p *pipe) read(b []byte) int {
	for len(p.data) == 0 {
		if p.noWriter {
			return 0
		}
		<-p.changed
	}
	n := copy(b, p.data)
	p.data = p.data[n:]
	if len(p.data) > 0 || p.noWriter {
		p.tell()
	}
	return n
}

func (p *pipe) write(b []byte) bool {
	if p.noRead {
		return false
	}
	p.data = append(p.data, b...)
	p.tell()
	return true
}

func (p *pipe) close(flag int) {
	if flag&O_WRONLY != 0 {
		p.noWriter = true
	} else {
		p.noRead = true
	}
	p.tell()
}
