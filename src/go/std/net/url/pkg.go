// Package url takes URLs apart and puts them together, as RFC 3986 says, and escapes what stands in them.
package url

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// An Error is what Parse and others return: what was done with which URL, and what was wrong.
type Error struct {
	Op  string
	URL string
	Err error
}

// Error says what was done, with which URL, and what was wrong.
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Unwrap returns what was wrong.
func (e *Error) Unwrap() error { return e.Err }

// Timeout reports whether it took too long, if Err can tell.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether trying again may help, if Err can tell.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// A URL has the parts of a URL, unescaped:
//
//	scheme://user:password@host:port/path?query#fragment
//
// or scheme:opaque?query#fragment, when no slash follows the scheme. RawPath and RawFragment tell how Path and Fragment were
// escaped, when that is not how they would be; use EscapedPath and EscapedFragment.
type URL struct {
	Scheme string
	// Opaque is what follows the scheme when that is no path, escaped.
	Opaque string
	// User is nil if there is no @.
	User *Userinfo
	// Host includes the port, if there is one.
	Host     string
	Path     string
	Fragment string
	// RawQuery is the query as it stands, without the ?.
	RawQuery string
	// RawPath is a way to escape Path; "" is the usual one.
	RawPath string
	// RawFragment is a way to escape Fragment; "" is the usual one.
	RawFragment string
	// ForceQuery says that there is a ? even though the query is empty.
	ForceQuery bool
	// OmitHost says that no // is written when there is no host.
	OmitHost bool
}

// A Userinfo is the name before the @ of a URL, with or without a password. It does not change.
type Userinfo struct {
	username    string
	password    string
	hasPassword bool
}

// User returns a name without a password.
func User(username string) *Userinfo { return &Userinfo{username: username} }

// UserPassword returns a name with a password. A password in a URL ends up where it should not.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password, and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.hasPassword
}

// String returns name:password, escaped.
func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	s := escape(u.username, inUserinfo)
	if u.hasPassword {
		s += ":" + escape(u.password, inUserinfo)
	}
	return s
}

// Parse takes a URL apart, or a reference that is relative to one. Much that is no URL is still a relative reference.
func Parse(rawURL string) (*URL, error) {
	before, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(before, false)
	if err != nil {
		return nil, &Error{"parse", before, err}
	}
	if err := u.setFragment(fragment); err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// ParseRequestURI takes apart what an HTTP request asks for: an absolute URL or a path that begins with a slash, without a
// fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

func parse(s string, request bool) (*URL, error) {
	for _, c := range []byte(s) {
		if c < ' ' || c == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	switch {
	case s == "" && request:
		return nil, errors.New("empty url")
	case s == "*":
		return &URL{Path: "*"}, nil
	}
	scheme, rest, err := cutScheme(s)
	if err != nil {
		return nil, err
	}
	u := &URL{Scheme: strings.ToLower(scheme)}
	var asked bool
	rest, u.RawQuery, asked = strings.Cut(rest, "?")
	u.ForceQuery = asked && u.RawQuery == ""
	if !strings.HasPrefix(rest, "/") {
		if scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if request {
			return nil, errors.New("invalid URI for request")
		}
		// What is before that colon would be a scheme.
		if first, _, _ := strings.Cut(rest, "/"); strings.Contains(first, ":") {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	authority, found := strings.CutPrefix(rest, "//")
	switch {
	case found && (scheme != "" || !request && !strings.HasPrefix(authority, "/")):
		rest = ""
		if i := strings.IndexByte(authority, '/'); i >= 0 {
			authority, rest = authority[:i], authority[i:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	case scheme != "":
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// cutScheme cuts s around the colon after a scheme: a letter, then letters, digits and +-. characters.
func cutScheme(s string) (scheme, rest string, err error) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		later := '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'
		switch {
		case letter || later && i > 0:
		case c != ':':
			return "", s, nil
		case i == 0:
			return "", "", errors.New("missing protocol scheme")
		default:
			return s[:i], s[i+1:], nil
		}
	}
	return "", s, nil
}

func (u *URL) setAuthority(authority string) error {
	at := strings.LastIndexByte(authority, '@')
	host, err := parseHost(u.Scheme, authority[at+1:])
	if err != nil {
		return err
	}
	u.Host = host
	if at < 0 {
		return nil
	}
	info := authority[:at]
	for _, c := range []byte(info) {
		// Strictly there is no second @, but passwords have been written with one.
		if !isPlain(c, inQuery) && !strings.ContainsRune("!$&'()*+,;=:%@", rune(c)) {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, hasPassword := strings.Cut(info, ":")
	if name, err = unescape(name, inUserinfo); err != nil {
		return err
	}
	if password, err = unescape(password, inUserinfo); err != nil {
		return err
	}
	u.User = &Userinfo{name, password, hasPassword}
	return nil
}

// parseHost unescapes host[:port].
func parseHost(scheme, s string) (string, error) {
	if open := strings.LastIndexByte(s, '['); open > 0 {
		return "", errors.New("invalid IP-literal")
	} else if open == 0 {
		return parseBracketed(s)
	}
	colon := strings.IndexByte(s, ':')
	// Other schemes may list several hosts, each with its port.
	if scheme != "http" && scheme != "https" {
		colon = strings.LastIndexByte(s, ':')
	}
	if colon >= 0 && !isPort(s[colon:]) {
		return "", fmt.Errorf("invalid port %q after host", s[colon:])
	}
	return unescape(s, inHost)
}

// parseBracketed unescapes [address]:port or [address%25zone]:port.
func parseBracketed(s string) (string, error) {
	end := strings.LastIndexByte(s, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	host, port := s[1:end], s[end+1:]
	if !isPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	zone := ""
	if i := strings.Index(host, "%25"); i >= 0 {
		host, zone = host[:i], host[i:]
	}
	host, err := unescape(host, inHost)
	if err != nil {
		return "", err
	}
	if zone, err = unescape(zone, inZone); err != nil {
		return "", err
	}
	err = checkAddress(host + zone)
	if bad, ok := err.(*address); ok {
		return "", fmt.Errorf("invalid host: %w", bad)
	} else if err != nil {
		return "", err
	}
	return "[" + host + zone + "]" + port, nil
}

// isPort reports whether s is "", or a colon and any number of digits.
func isPort(s string) bool {
	return s == "" || s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

func (u *URL) setPath(s string) error { return decode(s, inPath, &u.Path, &u.RawPath) }

func (u *URL) setFragment(s string) error { return decode(s, inFragment, &u.Fragment, &u.RawFragment) }

// decode sets text to s unescaped, and raw to s if escaping text would not give it back.
func decode(s string, p part, text, raw *string) error {
	plain, err := unescape(s, p)
	if err != nil {
		return err
	}
	*text, *raw = plain, ""
	if escape(plain, p) != s {
		*raw = s
	}
	return nil
}

// encoded returns raw if it stands for text, else text escaped in the usual way.
func encoded(text, raw string, p part) string {
	if raw != "" && isEncoded(raw, p) {
		if s, err := unescape(raw, p); err == nil && s == text {
			return raw
		}
	}
	if p == inPath && text == "*" {
		return text
	}
	return escape(text, p)
}

// EscapedPath returns Path escaped: RawPath if that stands for Path, else in the usual way.
func (u *URL) EscapedPath() string { return encoded(u.Path, u.RawPath, inPath) }

// EscapedFragment returns Fragment escaped: RawFragment if that stands for Fragment, else in the usual way.
func (u *URL) EscapedFragment() string { return encoded(u.Fragment, u.RawFragment, inFragment) }

// String puts the URL together. Parts that are empty are left out with what would mark them.
func (u *URL) String() string {
	var b strings.Builder
	if u.Scheme != "" {
		b.WriteString(u.Scheme + ":")
	}
	if u.Opaque != "" {
		b.WriteString(u.Opaque)
	} else {
		authority := u.Host != "" || u.User != nil
		if authority || u.Scheme != "" && u.Path != "" && !u.OmitHost {
			b.WriteString("//")
		}
		if u.User != nil {
			b.WriteString(u.User.String() + "@")
		}
		b.WriteString(escape(u.Host, inHost))
		path := u.EscapedPath()
		if u.Host != "" && path != "" && path[0] != '/' {
			b.WriteByte('/')
		}
		// A colon in the first element would make a scheme of what is before it.
		if first, _, _ := strings.Cut(path, "/"); b.Len() == 0 && strings.Contains(first, ":") {
			b.WriteString("./")
		}
		b.WriteString(path)
	}
	if u.ForceQuery || u.RawQuery != "" {
		b.WriteString("?" + u.RawQuery)
	}
	if u.Fragment != "" {
		b.WriteString("#" + u.EscapedFragment())
	}
	return b.String()
}

// Redacted is String with xxxxx in place of a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	shown := *u
	if _, has := u.User.Password(); has {
		shown.User = UserPassword(u.User.Username(), "xxxxx")
	}
	return shown.String()
}

// IsAbs reports whether the URL has a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Parse parses ref as a link in a document at u: Parse and ResolveReference.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// ResolveReference returns what ref means in a document at u (RFC 3986, section 5.2), always as a new URL. A ref with a scheme
// means itself.
func (u *URL) ResolveReference(ref *URL) *URL {
	target := *ref
	if !ref.IsAbs() {
		target.Scheme = u.Scheme
	}
	switch {
	case ref.IsAbs() || ref.Host != "" || ref.User != nil:
		target.setPath(resolvePath(ref.EscapedPath(), ""))
		return &target
	case ref.Opaque != "":
		target.User, target.Host, target.Path = nil, "", ""
		return &target
	}
	if ref.Path == "" {
		if !ref.ForceQuery && ref.RawQuery == "" {
			target.RawQuery = u.RawQuery
			if ref.Fragment == "" {
				target.Fragment, target.RawFragment = u.Fragment, u.RawFragment
			}
		}
		if u.Opaque != "" {
			target.Opaque = u.Opaque
			target.User, target.Host, target.Path = nil, "", ""
			return &target
		}
	}
	target.Host, target.User = u.Host, u.User
	target.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &target
}

// resolvePath returns the path that ref means beside base, with a slash at its beginning and without . and .. elements.
func resolvePath(base, ref string) string {
	full := ref
	if ref == "" {
		full = base
	} else if ref[0] != '/' {
		full = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if full == "" {
		return ""
	}
	elements := strings.Split(full, "/")
	last := elements[len(elements)-1]
	// The empty element before the first slash is kept, so that what can be removed after it is told from what cannot.
	var kept []string
	for _, e := range elements {
		switch e {
		case ".":
			if len(kept) == 0 {
				kept = append(kept, "")
			}
		case "..":
			kept = kept[:max(0, len(kept)-1)]
			if len(kept) == 1 && kept[0] == "" {
				kept = nil
			}
		default:
			kept = append(kept, e)
		}
	}
	if last == "." || last == ".." {
		kept = append(kept, "")
	}
	s := "/" + strings.Join(kept, "/")
	// Two slashes would begin a host.
	if strings.HasPrefix(s, "//") {
		return s[1:]
	}
	return s
}

// JoinPath returns u with the elements, which are escaped already, added to its path, and . and .. resolved.
func (u *URL) JoinPath(elem ...string) *URL {
	joined, _ := u.joinPath(elem)
	return joined
}

// JoinPath parses base and returns it with the elements added to its path.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	joined, err := u.joinPath(elem)
	if err != nil {
		return "", err
	}
	return joined.String(), nil
}

func (u *URL) joinPath(elem []string) (*URL, error) {
	old := u.EscapedPath()
	relative := !strings.HasPrefix(old, "/")
	if relative {
		// The slash keeps .. elements from leading out.
		old = "/" + old
	}
	all := append([]string{old}, elem...)
	p := path.Join(all...)
	if relative {
		p = p[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	joined := *u
	err := joined.setPath(p)
	return &joined, err
}

// RequestURI returns what an HTTP request for u asks for: path?query.
func (u *URL) RequestURI() string {
	s := u.Opaque
	if s == "" {
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	} else if strings.HasPrefix(s, "//") {
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// Hostname returns Host without the port, and without the brackets of an IPv6 address.
func (u *URL) Hostname() string {
	host, _ := u.splitHost()
	return host
}

// Port returns the port of Host, without the colon; "" if there is none.
func (u *URL) Port() string {
	_, port := u.splitHost()
	return port
}

func (u *URL) splitHost() (host, port string) {
	host = u.Host
	if i := strings.LastIndexByte(host, ':'); i >= 0 && isPort(host[i:]) {
		host, port = host[:i], host[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// MarshalBinary returns the text of the URL.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// AppendBinary appends the text of the URL to b.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary parses text into u.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*u = *parsed
	}
	return err
}
