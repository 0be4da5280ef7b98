// Package json turns Go values into JSON text (RFC 7159) and back. Struct fields are encoded under their names or the ones that
// their json tags give; Marshaler, Unmarshaler and the text interfaces of package encoding let types do it in their own way.
package json

import (
	"bytes"
	"encoding"
	"errors"
	"reflect"
	"strconv"
)

// A Marshaler gives its own JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An Unmarshaler takes its value from JSON. It copies what it keeps.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnsupportedTypeError says that values of a type have no JSON: channels, functions, complex numbers.
type UnsupportedTypeError struct {
	Type reflect.Type
}

// Error names the type.
func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError says that a value has no JSON: an infinity, a NaN, a cycle.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

// Error names the value.
func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error is no longer returned: Marshal replaces invalid UTF-8.
type InvalidUTF8Error struct {
	S string
}

// Error quotes the text.
func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is an error of a MarshalJSON or MarshalText method.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

// Error names the method and the type before the error.
func (e *MarshalerError) Error() string {
	source := e.sourceFunc
	if source == "" {
		source = "MarshalJSON"
	}
	return "json: error calling " + source + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's own error.
func (e *MarshalerError) Unwrap() error { return e.Err }

// A SyntaxError says that text is not JSON.
type SyntaxError struct {
	msg string
	// Offset is the number of bytes read when the error was seen.
	Offset int64
}

// Error says what is wrong.
func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError says that a JSON value does not fit the Go type it was meant for.
type UnmarshalTypeError struct {
	// Value describes the JSON value: "bool", "array", "number -5".
	Value string
	// Type is the Go type.
	Type reflect.Type
	// Offset is the number of bytes read.
	Offset int64
	// Struct is the name of the struct type that has the field.
	Struct string
	// Field is the path of the field from the root, with dots.
	Field string
}

// Error says what did not fit where.
func (e *UnmarshalTypeError) Error() string {
	into := "value"
	if e.Struct != "" || e.Field != "" {
		into = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + into + " of type " + e.Type.String()
}

// UnmarshalFieldError is no longer returned.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

// Error names key, field and type.
func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError says that Unmarshal was not given a pointer, or a nil one.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

// Error says what was given.
func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// A Number is the text of a JSON number, as Decoder.UseNumber asks for.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// A RawMessage is JSON that is kept as it is: decoding it later, or encoding what is there already.
type RawMessage []byte

// MarshalJSON returns m.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets *m to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

type isZeroer interface {
	IsZero() bool
}

// register tells the natives the types that they know by name.
func register(types ...any) bool

var _ = register((*Marshaler)(nil), (*Unmarshaler)(nil), (*encoding.TextMarshaler)(nil), (*encoding.TextUnmarshaler)(nil),
	(*isZeroer)(nil), Number(""), (*UnsupportedTypeError)(nil), (*UnsupportedValueError)(nil), (*MarshalerError)(nil),
	(*SyntaxError)(nil), (*UnmarshalTypeError)(nil), (*InvalidUnmarshalError)(nil), map[string]any(nil), []any(nil))

// Natives return an error as such, or as its text.
func asError(text string, err error) error {
	if text != "" {
		return errors.New(text)
	}
	return err
}

func marshal(v any, escapeHTML bool) (data []byte, text string, err error)
func unmarshal(data []byte, v any, useNumber, disallowUnknown bool) (text string, err error)
func check(data []byte) error
func compact(src []byte, escapeHTML bool) ([]byte, error)
func indent(src []byte, prefix, indent string) ([]byte, error)
func htmlEscape(src []byte) []byte
func quoteChar(c byte) string

// Marshal returns the JSON of v. Maps are sorted by their keys; <, > and & in strings are escaped, so that the text can
// stand in HTML.
func Marshal(v any) ([]byte, error) {
	b, text, err := marshal(v, true)
	if err = asError(text, err); err != nil {
		return nil, err
	}
	return b, nil
}

// MarshalIndent is Marshal with each element on a line of its own, which begins with prefix and an indent for each level.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indentBytes(b, prefix, indent)
}

func indentBytes(b []byte, prefix, with string) ([]byte, error) { return indent(b, prefix, with) }

// Unmarshal stores what the JSON in data says in what v points to. Where types do not fit it goes on, and returns the first
// such error.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	return asError(unmarshal(data, v, false, false))
}

// Valid reports whether data is JSON.
func Valid(data []byte) bool { return check(data) == nil }

// Compact appends src to dst without the spaces that do not matter.
func Compact(dst *bytes.Buffer, src []byte) error {
	b, err := compact(src, false)
	dst.Write(b)
	return err
}

// Indent appends src to dst with each element on a line of its own.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	b, err := indentBytes(src, prefix, indent)
	dst.Write(b)
	return err
}

// HTMLEscape appends src to dst with <, >, &, U+2028 and U+2029 in strings escaped, so that it can stand in HTML.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(htmlEscape(src)) }
