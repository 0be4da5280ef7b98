// run

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
)

var texts = []string{
	"", "*", "/", "//", "///x", "a/b", "a:b", "a:b/c", "1:2", ":x", "http:", "http://", "http:///", "http:/x", "mailto:joe@example.com?subject=hi",
	"http://user:pa%20ss@example.com:8080/a%2Fb/c?q=1&r=2#frag%20ment", "HTTPS://Example.COM/%7Efoo/", "http://a@b@c/", "http://a b@c/",
	"http://u:p:q@h", "http://[::1]:80/", "http://[fe80::1%25en0]:8080/", "http://[fe80::1%25%65n%200]/", "http://[::1", "http://[1.2.3.4]/",
	"http://[::x]/", "http://[1:2:3:4:5:6:7:8:9]/", "http://[1:2:3::4::5]/", "http://[12345::]/", "http://[1:2]/", "http://[::1.2.3.256]/", "http://[::1.2.3]/",
	"http://[1:2:3:4:5:6:7::8:9]/", "http://[::01.2.3.4]/", "http://[abc]/", "http://[%25en0]/", "http://[1::%25]/", "http://[1:2:3:4:5:6:7:8::]/",
	"http://[1.2.3.4:5]/", "http://[::1]x/", "http://x[::1]/", "http://h:8o/", "http://h:/", "http://h:1:2/", "mongo://h:1,i:2/db", "http://a%20b/", "http://a%e4b/", "http://a b/",
	"http://h/%", "http://h/%4", "http://h/%zz", "http://h/#%zz", "http://h/a b?c d#e f", "http://h?", "http://h?a?b", "http://h/?#", "x\x7f", "a\nb", "//h/p", "?q", "#f",
	"http://日本/語?é#ü", "ftp:opaque%2f", "cache_object:foo/bar", "http://a/b;c,d/!$&'()*+=:@~[]", "http://<h>/",
}

func main() {
	for _, s := range texts {
		u, err := url.Parse(s)
		if err != nil {
			var e *url.Error
			fmt.Printf("%q: %v; %t %t %t\n", s, err, errors.As(err, &e), e.Timeout(), e.Temporary())
		} else {
			p, has := u.User.Password()
			fmt.Printf("%q: %#v %q %q %t\n", s, url.URL{Scheme: u.Scheme, Opaque: u.Opaque, Host: u.Host, Path: u.Path, Fragment: u.Fragment, RawQuery: u.RawQuery,
				RawPath: u.RawPath, RawFragment: u.RawFragment, ForceQuery: u.ForceQuery, OmitHost: u.OmitHost}, u.User.Username(), p, has)
			fmt.Println("   ", u, u.Redacted(), u.IsAbs(), u.Hostname(), u.Port(), u.RequestURI(), u.EscapedPath(), u.EscapedFragment(), u.User)
		}
		r, err := url.ParseRequestURI(s)
		fmt.Println("   ", r, err)
	}
	references()
	queries()
	u := &url.URL{Path: "a:b"}
	fmt.Println(u, &url.URL{Host: "h", Path: "p"}, &url.URL{Scheme: "s", Path: "//x"}, &url.URL{Path: "*"}, &url.URL{Path: "/a/b", RawPath: "/a%2Fb"},
		&url.URL{Path: "/a b", RawPath: "/a b"}, &url.URL{Scheme: "x", OmitHost: true, Path: "/p"}, &url.URL{User: url.User("me@:/?;"), Host: "a b"})
	data, err := json.Marshal(url.UserPassword("a", "b").String())
	fmt.Println(string(data), err)
	var v url.URL
	fmt.Println(v.UnmarshalBinary([]byte("http://h/p?q")), v, v.UnmarshalBinary([]byte("%")), v.Path)
	text, err := v.MarshalBinary()
	fmt.Println(string(text), err)
	for c := range 256 {
		s := string(rune(c))
		b := string([]byte{byte(c)})
		fmt.Print(url.QueryEscape(s), " ", url.PathEscape(b), " ", (&url.URL{Path: b, Fragment: b, Host: s, User: url.User(b)}).String(), "\n")
	}
}

func references() {
	for _, base := range []string{"http://a/b/c/d;p?q", "http://a", "mailto:x@y", "/p/q", "p/q", "http://u@h/"} {
		b, err := url.Parse(base)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, ref := range []string{
			"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g",
			"g.", "..g", "./../g", "g/./h", "g/../h", "http:g", ".//x", "//x//..", "a//..", "..//..", "%2e%2e/x", "%zz",
		} {
			u, err := b.Parse(ref)
			fmt.Println(base, ref, u, err)
		}
		for _, elem := range [][]string{nil, {"x"}, {"../x"}, {"x/", ""}, {"x", "y/"}, {"", ""}, {"..", "..", "..", "z"}, {"a%2fb"}, {"100%"}, {"/"}} {
			s, err := url.JoinPath(base, elem...)
			fmt.Println(base, elem, b.JoinPath(elem...), s, err)
		}
	}
}

func queries() {
	for _, q := range []string{"", "a=1", "a=1&b=2&a=3", "a", "a=", "=a", "&&", "a=b=c", "a;b=1&c=2", "a=%zz&b=1", "%=1", "a+b=c+d&x=%20%2b", "é=ü"} {
		v, err := url.ParseQuery(q)
		fmt.Println(q, v, err, v.Encode(), v.Get("a"), v.Has("a"), v.Has("z"))
	}
	v := url.Values{}
	v.Set("name", "Ava Müller")
	v.Add("friend", "Jess & Zoe")
	v.Add("friend", "a=b")
	v.Add("gone", "x")
	v.Del("gone")
	fmt.Println(v.Encode(), v["friend"])
	for _, s := range []string{"a%20b+c", "%", "a%4", "%GG", "a%ff"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q %v %q %v\n", q, err, p, err2)
	}
}
