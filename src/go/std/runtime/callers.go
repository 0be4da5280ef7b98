package runtime

// Callers fills pc with the program counters of the functions that are being called, innermost first, and returns how
// many there were; skip leaves out so many, of which the first is Callers itself.
func Callers(skip int, pc []uintptr) int {
	all := callers()
	if skip < 0 {
		skip = 0
	}
	if skip > len(all) {
		skip = len(all)
	}
	return copy(pc, all[skip:])
}

// Caller tells in which file and line the function that calls it is, or with skip > 0 where the function is called that
// is so many calls further out.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	all := callers()
	// What comes first is the call of Callers, which nobody made here.
	if skip < 0 || skip+1 >= len(all) {
		return 0, "", 0, false
	}
	pc = all[skip+1]
	_, file, line = place(pc)
	return pc, file, line, true
}

// callers returns the program counters of all functions that are being called.
func callers() []uintptr

// place tells what a program counter stands for; the name is "" if it stands for nothing.
func place(pc uintptr) (name, file string, line int)

// A Func is a function of the running program.
type Func struct {
	entry      uintptr
	name, file string
	line       int
}

// FuncForPC returns the function that pc is in, or nil.
func FuncForPC(pc uintptr) *Func {
	name, file, line := place(pc)
	if name == "" {
		return nil
	}
	return &Func{pc, name, file, line}
}

// Name returns the name of the function.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the program counter that the function was asked for by.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the file and line of a program counter in the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line = place(pc)
	return file, line
}

// A Frame says where a function of the stack is.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns program counters into frames, one at a time.
type Frames struct{ callers []uintptr }

// CallersFrames prepares the result of Callers to be asked for its frames.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame and whether there are more.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.callers) > 0 {
		pc := ci.callers[0]
		ci.callers = ci.callers[1:]
		f := FuncForPC(pc)
		if f != nil {
			return Frame{pc, f, f.name, f.file, f.line, pc}, len(ci.callers) > 0
		}
	}
	return Frame{}, false
}
