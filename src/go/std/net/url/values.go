package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// A query with more parameters is refused.
const maxParameters = 10000

// Values are the parameters of a query or a form. Several values of a key are kept in their order; keys are case sensitive.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set makes value the only one of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add appends value to those of key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del removes key with all its values.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether key is there.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode returns key=value pairs with & between them, escaped and sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		name := QueryEscape(key)
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(name + "=" + QueryEscape(value))
		}
	}
	return b.String()
}

// ParseQuery takes apart key=value pairs with & between them. It returns all that are right, and what was wrong with the
// first that is not.
func ParseQuery(query string) (Values, error) {
	v := make(Values)
	if strings.Count(query, "&") >= maxParameters {
		return v, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		if err := v.parse(pair); err != nil && first == nil {
			first = err
		}
	}
	return v, first
}

func (v Values) parse(pair string) error {
	if strings.Contains(pair, ";") {
		return errors.New("invalid semicolon separator in query")
	}
	key, value, _ := strings.Cut(pair, "=")
	key, err := QueryUnescape(key)
	if err != nil {
		return err
	}
	if value, err = QueryUnescape(value); err != nil {
		return err
	}
	v.Add(key, value)
	return nil
}

// Query returns the parameters of RawQuery. Those that are wrong are left out; ParseQuery says which.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}
