package xml

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// mode is what a field of a struct is in XML, as its tag says.
type mode uint8

const (
	element mode = 1 << iota
	attribute
	cdata
	charData
	innerXML
	comment
	// anyOf is an element or an attribute that no other field takes.
	anyOf
)

var modes = map[string]mode{"attr": attribute, "cdata": cdata, "chardata": charData, "innerxml": innerXML, "comment": comment, "any": anyOf}

// A field is what is known of a field of a struct, or of a struct that is embedded in it.
type field struct {
	index     []int
	name      string
	space     string
	mode      mode
	omitEmpty bool
	// The elements around the field's own: a>b>name.
	parents []string
}

// A structType has the fields of a struct that take part; name is the one called XMLName.
type structType struct {
	name   *field
	fields []field
}

const nameField = "XMLName"

var (
	nameType = reflect.TypeFor[Name]()
	attrType = reflect.TypeFor[Attr]()
)

// By reflect.Type.
var structTypes sync.Map

// A TagPathError says that two fields of a struct have tags that exclude each other.
type TagPathError struct {
	Struct       reflect.Type
	Field1, Tag1 string
	Field2, Tag2 string
}

// Error names the fields and their tags.
func (e *TagPathError) Error() string {
	return fmt.Sprintf("%s field %q with tag %q conflicts with field %q with tag %q", e.Struct, e.Field1, e.Tag1, e.Field2, e.Tag2)
}

// fieldsOf returns what is known of t, which need not be a struct.
func fieldsOf(t reflect.Type) (*structType, error) {
	if known, ok := structTypes.Load(t); ok {
		return known.(*structType), nil
	}
	s := &structType{}
	if t.Kind() == reflect.Struct && t != nameType {
		for i := range t.NumField() {
			if err := s.read(t, t.Field(i)); err != nil {
				return nil, err
			}
		}
	}
	structTypes.Store(t, s)
	return s, nil
}

// read adds the field f of t, or the fields of what is embedded.
func (s *structType) read(t reflect.Type, f reflect.StructField) error {
	if !f.IsExported() && !f.Anonymous || f.Tag.Get("xml") == "-" {
		return nil
	}
	embedded := f.Type
	if embedded.Kind() == reflect.Pointer {
		embedded = embedded.Elem()
	}
	if f.Anonymous && embedded.Kind() == reflect.Struct {
		inner, err := fieldsOf(embedded)
		if err != nil {
			return err
		}
		if s.name == nil {
			s.name = inner.name
		}
		for _, one := range inner.fields {
			one.index = append([]int{f.Index[0]}, one.index...)
			if err := s.add(t, one); err != nil {
				return err
			}
		}
		return nil
	}
	one, err := readField(t, f)
	if err != nil {
		return err
	}
	if f.Name == nameField {
		s.name = one
		return nil
	}
	return s.add(t, *one)
}

// add adds a field. Of fields that would be the same element, the one that is embedded less deeply counts.
func (s *structType) add(t reflect.Type, f field) error {
	var same []*field
	for i := range s.fields {
		if s.fields[i].excludes(&f) {
			same = append(same, &s.fields[i])
		}
	}
	deeper := func(old *field) bool { return len(old.index) > len(f.index) }
	for _, old := range same {
		if len(old.index) < len(f.index) {
			return nil
		}
	}
	for _, old := range same {
		if !deeper(old) {
			a, b := t.FieldByIndex(old.index), t.FieldByIndex(f.index)
			return &TagPathError{t, a.Name, a.Tag.Get("xml"), b.Name, b.Tag.Get("xml")}
		}
	}
	s.fields = slices.DeleteFunc(s.fields, func(old field) bool { return old.excludes(&f) })
	s.fields = append(s.fields, f)
	return nil
}

// excludes reports whether the path to one of the fields leads through the other.
func (f *field) excludes(g *field) bool {
	if f.mode != g.mode || f.space != "" && g.space != "" && f.space != g.space {
		return false
	}
	a, b := f, g
	if len(a.parents) > len(b.parents) {
		a, b = b, a
	}
	n := len(a.parents)
	if !slices.Equal(a.parents, b.parents[:n]) {
		return false
	}
	if n < len(b.parents) {
		return b.parents[n] == a.name
	}
	return a.name == b.name && a.space == b.space
}

// readField reads the tag of a field that is not embedded.
func readField(t reflect.Type, f reflect.StructField) (*field, error) {
	one := &field{index: f.Index}
	all := f.Tag.Get("xml")
	tag := all
	if space, rest, found := strings.Cut(tag, " "); found {
		one.space, tag = space, rest
	}
	tag, options, _ := strings.Cut(tag, ",")
	for option := range strings.SplitSeq(options, ",") {
		one.mode |= modes[option]
		one.omitEmpty = one.omitEmpty || option == "omitempty"
	}
	if !one.isValid(tag, f.Name == nameField) {
		return nil, fmt.Errorf("xml: invalid tag in field %s of type %s: %q", f.Name, t, all)
	}
	if one.space != "" && tag == "" {
		return nil, fmt.Errorf("xml: namespace without name in field %s of type %s: %q", f.Name, t, all)
	}
	if f.Name == nameField {
		one.name = tag
		return one, nil
	}
	named := elementName(f.Type)
	if tag == "" {
		one.name = f.Name
		if named != nil {
			one.space, one.name = named.space, named.name
		}
		return one, nil
	}
	path := strings.Split(tag, ">")
	if path[0] == "" {
		path[0] = f.Name
	}
	last := len(path) - 1
	one.name = path[last]
	if one.name == "" {
		return nil, fmt.Errorf("xml: trailing '>' in field %s of type %s", f.Name, t)
	}
	if last > 0 {
		if one.mode&element == 0 {
			return nil, fmt.Errorf("xml: %s chain not valid with %s flag", tag, options)
		}
		one.parents = path[:last]
	}
	if one.mode&element != 0 && named != nil && named.name != one.name {
		return nil, fmt.Errorf("xml: name %q in tag of %s.%s conflicts with name %q in %s.XMLName", one.name, t, f.Name, named.name, f.Type)
	}
	return one, nil
}

// isValid reports whether the options of a tag fit together, and completes the mode.
func (f *field) isValid(tag string, isName bool) bool {
	switch f.mode {
	case 0:
		f.mode = element
	case attribute, cdata, charData, innerXML, comment, anyOf, anyOf | attribute:
		if isName || tag != "" && f.mode != attribute {
			return false
		}
		if f.mode == anyOf {
			f.mode |= element
		}
	default:
		return false
	}
	return !f.omitEmpty || f.mode&(element|attribute) != 0
}

// elementName returns the XMLName field of the struct that t is or points to, if its tag has a name.
func elementName(t reflect.Type) *field {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Name == nameField {
			// What is wrong with the tag is told when the struct itself is read.
			if one, err := readField(t, f); err == nil && one.name != "" {
				return one
			}
			return nil
		}
	}
	return nil
}

// in returns the field of v. On the way there, nil pointers to structs are set if make is true, else there is no value.
func (f *field) in(v reflect.Value, make bool) reflect.Value {
	for i, x := range f.index {
		if i > 0 && v.Kind() == reflect.Pointer && v.Type().Elem().Kind() == reflect.Struct {
			if v.IsNil() {
				if !make {
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// as returns v, or else the pointer to it, as a T.
func as[T any](v reflect.Value) (t T, ok bool) {
	t, _, ok = asWithType[T](v)
	return t, ok
}

// asWithType is as, and returns the type that is a T.
func asWithType[T any](v reflect.Value) (t T, typ reflect.Type, ok bool) {
	if !v.IsValid() {
		return t, nil, false
	}
	if v.CanInterface() {
		if t, ok := reflect.TypeAssert[T](v); ok {
			return t, v.Type(), true
		}
	}
	if v.CanAddr() {
		if p := v.Addr(); p.CanInterface() {
			if t, ok := reflect.TypeAssert[T](p); ok {
				return t, p.Type(), true
			}
		}
	}
	return t, nil, false
}
