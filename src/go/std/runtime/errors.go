package runtime

// A TypeAssertionError says why a type assertion failed: recover returns one.
type TypeAssertionError struct {
	text string
}

// RuntimeError tells run-time errors from others.
func (*TypeAssertionError) RuntimeError() {}

// Error names the types.
func (e *TypeAssertionError) Error() string { return e.text }

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	text string
}

// RuntimeError tells run-time errors from others.
func (*PanicNilError) RuntimeError() {}

// Error says that panic was called with nil.
func (e *PanicNilError) Error() string { return "panic called with nil argument" }

// registerErrors makes these types known to what raises them.
func registerErrors(assertion, panicNil Error) bool

var _ = registerErrors(&TypeAssertionError{}, &PanicNilError{})
