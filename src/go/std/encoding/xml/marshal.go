package xml

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Header begins documents, in most cases: Marshal does not write it.
const Header = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// A Marshaler writes its own element, or several or none. start is the tag it would have.
type Marshaler interface {
	MarshalXML(e *Encoder, start StartElement) error
}

// A MarshalerAttr gives its own attribute; one without a name is left out.
type MarshalerAttr interface {
	MarshalXMLAttr(name Name) (Attr, error)
}

// An UnsupportedTypeError says that values of a type have no XML: channels, functions, maps, complex numbers.
type UnsupportedTypeError struct {
	Type reflect.Type
}

// Error names the type.
func (e *UnsupportedTypeError) Error() string { return "xml: unsupported type: " + e.Type.String() }

// Marshal returns the XML of v: an element, or one for each element of a slice or array; nothing for nil. The fields of a struct
// become what their tags say, as for Unmarshal; with ,omitempty none that are false, 0, nil or empty. The name of an element is,
// in this order, that of the tag or the value of the field XMLName, of the tag of the field that the value is in, of that
// field, or of the type.
func Marshal(v any) ([]byte, error) { return MarshalIndent(v, "", "") }

// MarshalIndent is Marshal with each element on a line of its own, which begins with prefix and an indent for each element that it
// lies in.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := NewEncoder(&b)
	enc.Indent(prefix, indent)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// value writes v, which is in the field f if that is not nil, or has the start tag that was given.
func (enc *Encoder) value(v reflect.Value, f *field, given *StartElement) error {
	if given != nil && given.Name.Local == "" {
		return errors.New("xml: EncodeElement of StartElement with missing name")
	}
	if !v.IsValid() || f != nil && f.omitEmpty && isEmpty(v) {
		return nil
	}
	v = indirect(v)
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		return nil
	}
	if m, t, ok := asWithType[Marshaler](v); ok {
		return enc.callMarshaler(m, defaultStart(t, f, given))
	}
	if m, t, ok := asWithType[encoding.TextMarshaler](v); ok {
		return enc.marshalText(m, defaultStart(t, f, given))
	}
	if kind := v.Kind(); (kind == reflect.Slice || kind == reflect.Array) && v.Type().Elem().Kind() != reflect.Uint8 {
		for i := range v.Len() {
			if err := enc.value(v.Index(i), f, given); err != nil {
				return err
			}
		}
		return nil
	}
	return enc.element(v, f, given)
}

// indirect returns what v points to, or the nil pointer.
func indirect(v reflect.Value) reflect.Value {
	for (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && !v.IsNil() {
		v = v.Elem()
	}
	return v
}

func (enc *Encoder) element(v reflect.Value, f *field, given *StartElement) error {
	s, err := fieldsOf(v.Type())
	if err != nil {
		return err
	}
	start, err := startOf(s, v, f, given)
	if err != nil {
		return err
	}
	for i := range s.fields {
		one := &s.fields[i]
		if one.mode&attribute == 0 {
			continue
		}
		a := one.in(v, false)
		if one.omitEmpty && (!a.IsValid() || isEmpty(a)) || a.Kind() == reflect.Interface && a.IsNil() {
			continue
		}
		if err := start.add(Name{one.space, one.name}, a); err != nil {
			return err
		}
	}
	// An element without a name space of its own must not be in that of the one around it.
	if n := len(enc.tags); s.name != nil && start.Name.Space == "" && s.name.space == "" && s.name.name == "" && n > 0 && enc.tags[n-1].name.Space != "" {
		start.Attr = append(start.Attr, Attr{Name{"", xmlnsPrefix}, ""})
	}
	if err := enc.start(start); err != nil {
		return err
	}
	if v.Kind() == reflect.Struct {
		err = enc.contents(s, v)
	} else if text, ok := simple(v); ok {
		enc.write(escape(text, true))
	} else {
		err = &UnsupportedTypeError{v.Type()}
	}
	if err != nil {
		return err
	}
	if err := enc.end(start.Name); err != nil {
		return err
	}
	return enc.failure()
}

// startOf returns the start tag of v, with the attributes that were given.
func startOf(s *structType, v reflect.Value, f *field, given *StartElement) (start StartElement, err error) {
	switch {
	case given != nil:
		return StartElement{given.Name, slices.Clone(given.Attr)}, nil
	case s.name != nil && s.name.name != "":
		start.Name = Name{s.name.space, s.name.name}
	case s.name != nil:
		if name := s.name.in(v, false); name.IsValid() {
			if name, ok := reflect.TypeAssert[Name](name); ok && name.Local != "" {
				start.Name = name
			}
		}
	}
	if start.Name.Local == "" && f != nil {
		start.Name = Name{f.space, f.name}
	}
	if start.Name.Local == "" {
		// A type with parameters has the name without these.
		start.Name.Local, _, _ = strings.Cut(v.Type().Name(), "[")
	}
	if start.Name.Local == "" {
		return start, &UnsupportedTypeError{v.Type()}
	}
	return start, nil
}

// defaultStart returns the start tag that a method is called with.
func defaultStart(t reflect.Type, f *field, given *StartElement) StartElement {
	switch {
	case given != nil:
		return StartElement{given.Name, slices.Clone(given.Attr)}
	case f != nil && f.name != "":
		return StartElement{Name: Name{f.space, f.name}}
	case t.Name() != "":
		return StartElement{Name: Name{"", t.Name()}}
	}
	return StartElement{Name: Name{"", t.Elem().Name()}}
}

func (enc *Encoder) callMarshaler(m Marshaler, start StartElement) error {
	enc.tags = append(enc.tags, openTag{})
	n := len(enc.tags)
	if err := m.MarshalXML(enc, start); err != nil {
		return err
	}
	if len(enc.tags) > n {
		return fmt.Errorf("xml: %s.MarshalXML wrote invalid XML: <%s> not closed", methodsOf(m), enc.tags[len(enc.tags)-1].name.Local)
	}
	enc.tags = enc.tags[:n-1]
	return nil
}

func (enc *Encoder) marshalText(m encoding.TextMarshaler, start StartElement) error {
	if err := enc.start(start); err != nil {
		return err
	}
	text, err := m.MarshalText()
	if err != nil {
		return err
	}
	enc.write(escape(string(text), true))
	return enc.end(start.Name)
}

// add adds v as an attribute, as several if it is a slice.
func (start *StartElement) add(name Name, v reflect.Value) error {
	if m, ok := as[MarshalerAttr](v); ok {
		attr, err := m.MarshalXMLAttr(name)
		if err == nil && attr.Name.Local != "" {
			start.Attr = append(start.Attr, attr)
		}
		return err
	}
	if m, ok := as[encoding.TextMarshaler](v); ok {
		text, err := m.MarshalText()
		if err == nil {
			start.Attr = append(start.Attr, Attr{name, string(text)})
		}
		return err
	}
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		for i := range v.Len() {
			if err := start.add(name, v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	}
	if v.Type() == attrType {
		attr, _ := reflect.TypeAssert[Attr](v)
		start.Attr = append(start.Attr, attr)
		return nil
	}
	text, ok := simple(v)
	if !ok {
		return &UnsupportedTypeError{v.Type()}
	}
	start.Attr = append(start.Attr, Attr{name, text})
	return nil
}

// simple returns the text of a value that has no parts, or of bytes.
func simple(v reflect.Value) (string, bool) {
	switch kind := v.Kind(); {
	case kind == reflect.String:
		return v.String(), true
	case kind == reflect.Bool:
		return strconv.FormatBool(v.Bool()), true
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10), true
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10), true
	case v.CanFloat():
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits()), true
	case kind == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		return string(v.Bytes()), true
	case kind == reflect.Array && v.Type().Elem().Kind() == reflect.Uint8:
		b := make([]byte, v.Len())
		reflect.Copy(reflect.ValueOf(b), v)
		return string(b), true
	}
	return "", false
}

// isEmpty reports whether omitempty leaves v out.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Bool, reflect.Interface, reflect.Pointer:
		return v.IsZero()
	}
	return (v.CanInt() || v.CanUint() || v.CanFloat()) && v.IsZero()
}

// contents writes what is in the element of a struct.
func (enc *Encoder) contents(s *structType, v reflect.Value) error {
	// The elements of a>b>name that are open.
	var path []string
	closeTo := func(keep []string) error {
		n := 0
		for n < len(keep) && n < len(path) && keep[n] == path[n] {
			n++
		}
		for len(path) > n {
			last := len(path) - 1
			if err := enc.end(Name{Local: path[last]}); err != nil {
				return err
			}
			path = path[:last]
		}
		return nil
	}
	for i := range s.fields {
		f := &s.fields[i]
		if f.mode&attribute != 0 {
			continue
		}
		part := f.in(v, false)
		if !part.IsValid() {
			continue
		}
		if f.mode != innerXML {
			if err := closeTo(f.parents); err != nil {
				return err
			}
		}
		done := true
		var err error
		switch f.mode {
		case charData, cdata:
			err = enc.text(part, f.mode == cdata)
		case comment:
			err = enc.comment(part, v.Type())
		case innerXML:
			done = enc.raw(part)
		default:
			done = false
			isNil := (part.Kind() == reflect.Pointer || part.Kind() == reflect.Interface) && part.IsNil()
			for !isNil && len(path) < len(f.parents) {
				name := f.parents[len(path)]
				if err := enc.start(StartElement{Name: Name{Local: name}}); err != nil {
					return err
				}
				path = append(path, name)
			}
		}
		if !done {
			err = enc.value(part, f, nil)
		}
		if err != nil {
			return err
		}
	}
	closeTo(nil)
	return enc.failure()
}

// text writes what is between the tags, or in a CDATA section.
func (enc *Encoder) text(v reflect.Value, cdata bool) error {
	var text string
	if m, ok := as[encoding.TextMarshaler](v); ok {
		b, err := m.MarshalText()
		if err != nil {
			return err
		}
		text = string(b)
	} else {
		v = indirect(v)
		if v.Kind() == reflect.Array || v.Kind() == reflect.Slice && v.Type() != reflect.TypeFor[[]byte]() {
			return nil
		}
		text, _ = simple(v)
	}
	switch {
	case !cdata:
		text = escape(text, true)
	case text != "":
		// What would end the section is cut in two.
		text = "<![CDATA[" + strings.ReplaceAll(text, "]]>", "]]]]><![CDATA[>") + "]]>"
	}
	enc.write(text)
	return enc.failure()
}

func (enc *Encoder) comment(v reflect.Value, in reflect.Type) error {
	v = indirect(v)
	if v.Kind() != reflect.String && (v.Kind() != reflect.Slice || v.Type().Elem().Kind() != reflect.Uint8) {
		return fmt.Errorf("xml: bad type for comment field of %s", in)
	}
	text, _ := simple(v)
	if text == "" {
		return nil
	}
	enc.line(0)
	enc.write("<!--")
	if strings.Contains(text, "--") {
		return errors.New(`xml: comments must not contain "--"`)
	}
	if strings.HasSuffix(text, "-") {
		text += " "
	}
	enc.write(text + "-->")
	return nil
}

// raw writes XML as it is; false if v is none.
func (enc *Encoder) raw(v reflect.Value) bool {
	switch raw := indirect(v).Interface().(type) {
	case string:
		enc.write(raw)
	case []byte:
		enc.write(string(raw))
	default:
		return false
	}
	return true
}
