// Package encoding declares the interfaces by which values turn themselves into bytes and text, shared by the packages below it.
package encoding

// A BinaryMarshaler gives its binary form.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler takes its value from what MarshalBinary gave. It copies what it keeps.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A BinaryAppender adds its binary form to b.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// A TextMarshaler gives its form as UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler takes its value from what MarshalText gave. It copies what it keeps.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// A TextAppender adds its form as UTF-8 text to b.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
