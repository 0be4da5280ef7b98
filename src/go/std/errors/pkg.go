// Package errors makes and examines errors.
package errors

// ErrUnsupported says that an operation cannot be done, because it is not supported.
var ErrUnsupported = New("unsupported operation")

type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the given text. Each call returns a different error, even for the same text.
func New(text string) error {
	return &errorString{text}
}

// Unwrap returns what err's Unwrap method returns, or nil if err wraps no single error.
func Unwrap(err error) error {
	u, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return u.Unwrap()
}

func comparable_(x any) bool

// Is reports whether err, or an error that it wraps, is target: equal to it, or says so by an Is method.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, comparable_(target))
}

func is(err, target error, canCompare bool) bool {
	for {
		if canCompare && comparable_(err) && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if is(e, target, canCompare) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// checkTarget panics unless target is a non-nil pointer to an interface or to a type that is an error.
func checkTarget(target any)

// assign stores err in *target if it fits there.
func assign(err error, target any) bool

// As looks for the first error that can be stored in *target, in err or what it wraps, and stores it there.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	checkTarget(target)
	return as(err, target)
}

func as(err error, target any) bool {
	for {
		if assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if e != nil && as(e, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// AsType returns the first error of type E in err or what it wraps.
func AsType[E error](err error) (E, bool) {
	var e E
	if err == nil {
		return e, false
	}
	ok := as(err, &e)
	return e, ok
}

type joinError struct {
	errs []error
}

func (e *joinError) Error() string {
	s := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		s += "\n" + err.Error()
	}
	return s
}

func (e *joinError) Unwrap() []error { return e.errs }

// Join returns an error that wraps all of errs that are not nil, a line each; nil if there are none.
func Join(errs ...error) error {
	var e joinError
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	if len(e.errs) == 0 {
		return nil
	}
	return &e
}
