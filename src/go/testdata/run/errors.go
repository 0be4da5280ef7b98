// run

package main

import (
	"errors"
	"fmt"
)

var ErrNotFound = errors.New("not found")
var ErrClosed = errors.New("closed")

type PathError struct {
	Op, Path string
	Err      error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }
func (e *PathError) Unwrap() error { return e.Err }

type Temporary struct{ Code int }

func (t Temporary) Error() string        { return fmt.Sprintf("temporary %d", t.Code) }
func (t Temporary) Is(target error) bool { return target == ErrClosed }

func open(path string) error {
	switch path {
	case "missing":
		return &PathError{"open", path, ErrNotFound}
	case "busy":
		return fmt.Errorf("open %q: %w", path, Temporary{503})
	}
	return nil
}

func load(path string) error {
	if err := open(path); err != nil {
		return fmt.Errorf("load: %w", err)
	}
	return nil
}

func main() {
	err := load("missing")
	fmt.Println(err)
	fmt.Println(errors.Is(err, ErrNotFound), errors.Is(err, ErrClosed), err == ErrNotFound)
	var pe *PathError
	if errors.As(err, &pe) {
		fmt.Println(pe.Op, pe.Path, pe.Err)
	}
	fmt.Println(errors.Unwrap(err) == error(pe), errors.Unwrap(errors.Unwrap(err)), errors.Unwrap(ErrClosed))

	busy := load("busy")
	var t Temporary
	fmt.Println(busy, errors.As(busy, &t), t.Code, errors.Is(busy, ErrClosed), errors.Is(busy, Temporary{503}))
	fmt.Println(errors.As(busy, &pe), load("fine"))

	joined := errors.Join(err, nil, ErrClosed)
	fmt.Println(joined)
	fmt.Printf("%q\n", joined.Error())
	fmt.Println(errors.Is(joined, ErrNotFound), errors.Is(joined, ErrClosed), errors.Join(nil, nil) == nil)

	two := fmt.Errorf("%w and %w", ErrClosed, busy)
	fmt.Println(two, errors.Is(two, ErrClosed), errors.As(two, &t), errors.Unwrap(two))
	flat := fmt.Errorf("flat: %v", ErrClosed)
	fmt.Println(flat, errors.Is(flat, ErrClosed))
	fmt.Printf("%v|%s|%+v|%T\n", ErrClosed, ErrClosed, pe, ErrClosed)
	fmt.Println(errors.Is(nil, ErrClosed), errors.New("a") == errors.New("a"))
	if pe2, ok := errors.AsType[*PathError](err); ok {
		fmt.Println("AsType", pe2.Path)
	}
}
