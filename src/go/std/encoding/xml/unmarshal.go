package xml

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// An UnmarshalError says that a document does not have the element that a struct is for.
type UnmarshalError string

// Error returns e.
func (e UnmarshalError) Error() string { return string(e) }

// An Unmarshaler reads its own element: from the tokens after start up to its end, all of them.
type Unmarshaler interface {
	UnmarshalXML(d *Decoder, start StartElement) error
}

// An UnmarshalerAttr reads its own attribute.
type UnmarshalerAttr interface {
	UnmarshalXMLAttr(attr Attr) error
}

// Elements that lie deeper in one another than this are refused.
const maxDepth = 10000

var errDepth = errors.New("exceeded max depth")

// Unmarshal stores the first element of data in what v points to. The fields of a struct take from it what their tags say:
//
//	`xml:"name"`           the element of that name, of the field's own if there is no tag
//	`xml:"a>b>name"`       the element name in b in a
//	`xml:"space name"`     the element of that name space
//	`xml:"name,attr"`      the attribute of that name
//	`xml:",chardata"`      the text, `xml:",cdata"` as well
//	`xml:",innerxml"`      all that is in the element, as it stands
//	`xml:",comment"`       the comments
//	`xml:",any"`           an element that no other field takes
//	`xml:",any,attr"`      an attribute that no other field takes
//	`xml:"-"`              nothing
//
// An element that occurs more than once adds to a slice. The name of the struct's own element is in a field XMLName, or its tag.
// Types may do it in their own way with the methods of Unmarshaler, UnmarshalerAttr or encoding.TextUnmarshaler.
func Unmarshal(data []byte, v any) error {
	d := NewDecoder(&noReader{})
	d.scanner.chunk = data
	return d.Decode(v)
}

// noReader has nothing to read.
type noReader struct{}

func (*noReader) Read([]byte) (int, error) { return 0, io.EOF }

// Decode is Unmarshal of the next element that the Decoder reads.
func (d *Decoder) Decode(v any) error { return d.DecodeElement(v, nil) }

// DecodeElement is Decode of an element of which the start has been read.
func (d *Decoder) DecodeElement(v any, start *StartElement) error {
	p := reflect.ValueOf(v)
	if p.Kind() != reflect.Pointer {
		return errors.New("non-pointer passed to Unmarshal")
	}
	if p.IsNil() {
		return errors.New("nil pointer passed to Unmarshal")
	}
	return d.unmarshal(p.Elem(), start)
}

// unmarshal reads an element into v; if start is nil, one that is still to come.
func (d *Decoder) unmarshal(v reflect.Value, start *StartElement) error {
	if len(d.open) > maxDepth {
		return errDepth
	}
	for start == nil {
		t, err := d.Token()
		if err != nil {
			return err
		}
		if e, ok := t.(StartElement); ok {
			start = &e
		}
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		if p := v.Elem(); p.Kind() == reflect.Pointer && !p.IsNil() {
			v = p
		}
	}
	v = pointedTo(v)
	if u, ok := as[Unmarshaler](v); ok {
		return d.callUnmarshaler(u, start)
	}
	if u, ok := as[encoding.TextUnmarshaler](v); ok {
		return d.unmarshalText(u)
	}
	switch v.Kind() {
	case reflect.Interface:
		return d.Skip()
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			return extended(v, func(element reflect.Value) error { return d.unmarshal(element, start) })
		}
		return d.contents(&target{text: v})
	case reflect.Struct:
		if v.Type() == nameType {
			v.Set(reflect.ValueOf(start.Name))
			return d.contents(&target{})
		}
		return d.unmarshalStruct(v, start)
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return d.contents(&target{text: v})
	}
	return errors.New("unknown type " + v.Type().String())
}

// pointedTo returns what v points to, if it is a pointer, and makes that if it is nil.
func pointedTo(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	if v.IsNil() {
		v.Set(reflect.New(v.Type().Elem()))
	}
	return v.Elem()
}

// extended appends an element to a slice and has it set, or leaves the slice as it was.
func extended(slice reflect.Value, set func(reflect.Value) error) error {
	n := slice.Len()
	slice.Grow(1)
	slice.SetLen(n + 1)
	err := set(slice.Index(n))
	if err != nil {
		slice.SetLen(n)
	}
	return err
}

func (d *Decoder) callUnmarshaler(u Unmarshaler, start *StartElement) error {
	floor, inUnmarshal := d.floor, d.inUnmarshal
	defer func() { d.floor, d.inUnmarshal = floor, inUnmarshal }()
	d.floor, d.inUnmarshal = len(d.open)-1, true
	if err := u.UnmarshalXML(d, *start); err != nil {
		return err
	}
	if len(d.open) != d.floor {
		return fmt.Errorf("xml: %s.UnmarshalXML did not consume entire <%s> element", methodsOf(u), start.Name.Local)
	}
	return nil
}

// methodsOf returns how the type of v is written before the name of a method.
func methodsOf(v any) string {
	t := reflect.TypeOf(v)
	if t.Name() == "" {
		return "(" + t.String() + ")"
	}
	return t.String()
}

// unmarshalText gives u the text of an element, without what is in elements in it.
func (d *Decoder) unmarshalText(u encoding.TextUnmarshaler) error {
	var text []byte
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case CharData:
			if depth == 1 {
				text = append(text, t...)
			}
		case StartElement:
			depth++
		case EndElement:
			depth--
		}
	}
	return u.UnmarshalText(text)
}

// A target says where the contents of an element go; what is not valid is not wanted.
type target struct {
	text, comments, inner, other reflect.Value
	// The struct whose fields take elements.
	fields *structType
	v      reflect.Value
}

func (d *Decoder) unmarshalStruct(v reflect.Value, start *StartElement) error {
	s, err := fieldsOf(v.Type())
	if err != nil {
		return err
	}
	if s.name != nil {
		if err := s.name.check(start.Name); err != nil {
			return err
		}
		name := s.name.in(v, true)
		if name.Type() == nameType {
			name.Set(reflect.ValueOf(start.Name))
		}
	}
	for _, a := range start.Attr {
		if err := d.setAttribute(s, v, a); err != nil {
			return err
		}
	}
	to := &target{fields: s, v: v}
	for i := range s.fields {
		f := &s.fields[i]
		var place *reflect.Value
		switch f.mode {
		case charData, cdata:
			place = &to.text
		case comment:
			place = &to.comments
		case innerXML:
			place = &to.inner
		case anyOf | element:
			place = &to.other
		default:
			continue
		}
		if !place.IsValid() {
			*place = f.in(v, true)
		}
	}
	return d.contents(to)
}

// check holds the name of an element against the tag of an XMLName field.
func (f *field) check(name Name) error {
	if f.name != "" && f.name != name.Local {
		return UnmarshalError("expected element type <" + f.name + "> but have <" + name.Local + ">")
	}
	if f.space == "" || f.space == name.Space {
		return nil
	}
	have := name.Space
	if have == "" {
		have = "no name space"
	}
	return UnmarshalError("expected element <" + f.name + "> in name space " + f.space + " but have " + have)
}

// setAttribute gives an attribute to the fields that are for it, or else to one for any.
func (d *Decoder) setAttribute(s *structType, v reflect.Value, a Attr) error {
	taken := false
	var other *field
	for i := range s.fields {
		f := &s.fields[i]
		switch f.mode {
		case attribute:
			place := f.in(v, true)
			if a.Name.Local != f.name || f.space != "" && f.space != a.Name.Space {
				continue
			}
			if err := unmarshalAttr(place, a); err != nil {
				return err
			}
			taken = true
		case anyOf | attribute:
			if other == nil {
				other = f
			}
		}
	}
	if taken || other == nil {
		return nil
	}
	return unmarshalAttr(other.in(v, true), a)
}

func unmarshalAttr(v reflect.Value, a Attr) error {
	v = pointedTo(v)
	if u, ok := as[UnmarshalerAttr](v); ok {
		return u.UnmarshalXMLAttr(a)
	}
	if u, ok := as[encoding.TextUnmarshaler](v); ok {
		return u.UnmarshalText([]byte(a.Value))
	}
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8:
		return extended(v, func(element reflect.Value) error { return unmarshalAttr(element, a) })
	case v.Type() == attrType:
		v.Set(reflect.ValueOf(a))
		return nil
	}
	return setText(v, []byte(a.Value))
}

// contents reads what is in an element, up to its end.
func (d *Decoder) contents(to *target) error {
	var text, comments []byte
	var keep int
	first := false
	if to.inner.IsValid() && d.scanner != nil {
		if first = !d.scanner.keeping; first {
			d.scanner.keeping, d.scanner.kept = true, nil
		}
		keep = len(d.scanner.kept)
	}
	for {
		end := 0
		if d.scanner != nil {
			end = len(d.scanner.kept)
		}
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case StartElement:
			if err := d.element(to, &t); err != nil {
				return err
			}
		case CharData:
			if to.text.IsValid() {
				text = append(text, t...)
			}
		case Comment:
			if to.comments.IsValid() {
				comments = append(comments, t...)
			}
		case EndElement:
			var inner []byte
			if to.inner.IsValid() && d.scanner != nil {
				inner = d.scanner.kept[keep:end:end]
				if first {
					d.scanner.keeping = false
				}
			}
			return to.set(text, comments, inner)
		}
	}
}

// element gives an element to the field that is for it, or passes over it.
func (d *Decoder) element(to *target, start *StartElement) error {
	if to.fields != nil {
		taken, err := d.descend(to, nil, start)
		if err != nil || taken {
			return err
		}
		if to.other.IsValid() {
			return d.unmarshal(to.other, start)
		}
	}
	return d.Skip()
}

// descend gives an element, which lies in those of the path, to the field that is for it, or to those that are for what is in it.
func (d *Decoder) descend(to *target, path []string, start *StartElement) (taken bool, err error) {
	n := len(path)
	var deeper []string
	for i := range to.fields.fields {
		f := &to.fields.fields[i]
		if f.mode&element == 0 || f.space != "" && f.space != start.Name.Space || !hasPrefix(f.parents, path) {
			continue
		}
		if len(f.parents) == n && f.name == start.Name.Local {
			return true, d.unmarshal(f.in(to.v, true), start)
		}
		if len(f.parents) > n && f.parents[n] == start.Name.Local {
			deeper = f.parents[:n+1]
			break
		}
	}
	if deeper == nil {
		return false, nil
	}
	for {
		t, err := d.Token()
		if err != nil {
			return true, err
		}
		switch t := t.(type) {
		case StartElement:
			taken, err := d.descend(to, deeper, &t)
			if err == nil && !taken {
				err = d.Skip()
			}
			if err != nil {
				return true, err
			}
		case EndElement:
			return true, nil
		}
	}
}

func hasPrefix(list, prefix []string) bool {
	if len(list) < len(prefix) {
		return false
	}
	for i, s := range prefix {
		if list[i] != s {
			return false
		}
	}
	return true
}

// set sets the fields that are for what is in an element.
func (to *target) set(text, comments, inner []byte) error {
	if u, ok := as[encoding.TextUnmarshaler](to.text); ok {
		if err := u.UnmarshalText(text); err != nil {
			return err
		}
	} else if to.text.IsValid() {
		if err := setText(to.text, text); err != nil {
			return err
		}
	}
	setBytes(to.comments, comments)
	setBytes(to.inner, inner)
	return nil
}

func setBytes(v reflect.Value, b []byte) {
	switch {
	case v.Kind() == reflect.String:
		v.SetString(string(b))
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		v.Set(reflect.ValueOf(b))
	}
}

// setText parses text as what v is. Numbers and truths may have space around them; nothing stands for the zero value.
func setText(v reflect.Value, text []byte) error {
	to := pointedTo(v)
	s := strings.TrimSpace(string(text))
	kind := to.Kind()
	if len(text) == 0 && reflect.Bool <= kind && kind <= reflect.Float64 {
		to.SetZero()
		return nil
	}
	switch {
	case kind == reflect.String:
		to.SetString(string(text))
	case kind == reflect.Slice:
		// Not nil, even if there is no text.
		to.SetBytes(append([]byte{}, text...))
	case to.CanInt():
		n, err := strconv.ParseInt(s, 10, to.Type().Bits())
		if err != nil {
			return err
		}
		to.SetInt(n)
	case to.CanUint():
		n, err := strconv.ParseUint(s, 10, to.Type().Bits())
		if err != nil {
			return err
		}
		to.SetUint(n)
	case to.CanFloat():
		f, err := strconv.ParseFloat(s, to.Type().Bits())
		if err != nil {
			return err
		}
		to.SetFloat(f)
	case kind == reflect.Bool:
		b, err := strconv.ParseBool(s)
		if err != nil {
			return err
		}
		to.SetBool(b)
	default:
		return errors.New("cannot unmarshal into " + v.Type().String())
	}
	return nil
}
