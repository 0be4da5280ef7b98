package os

import (
	"errors"
	"syscall"
)

// A Signal is what the operating system, or the reader with the Stop button, tells a program.
type Signal interface {
	String() string
	Signal()
}

// The signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// A Process is a program that runs: this one, there are no others.
type Process struct {
	Pid int
}

// FindProcess returns the Process of that number, whether there is one or not.
func FindProcess(pid int) (*Process, error) { return &Process{pid}, nil }

// raise has the program get a signal.
func raise(sig int)

// Signal sends the process a signal.
func (p *Process) Signal(sig Signal) error {
	if p.Pid != Getpid() {
		return ErrProcessDone
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if s != 0 {
		raise(int(s))
	}
	return nil
}

// Kill ends the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Release gives up what belongs to the Process.
func (p *Process) Release() error { return nil }
