// run

package main

import (
	"fmt"
	"path"
)

func main() {
	for _, p := range []string{"", ".", "/", "//", "a/b", "a//b/", "a/../b", "../a", "a/../../b", "/../a", "/a/b/../..", "./a", "abc/def/..", "a/./b/.", "/..", "..", "../..", "a.b/c.tar.gz", "a.b/c", ".x"} {
		dir, file := path.Split(p)
		fmt.Printf("%q: %q %q %q %q %q %q %t\n", p, path.Clean(p), dir, file, path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p))
	}
	fmt.Println(path.Join(), path.Join(""), path.Join("a", "", "../b", "/c"), path.Join("/", "x"), path.Join("", "", "a"))
	for _, t := range [][2]string{
		{"abc", "abc"}, {"*", "abc"}, {"*c", "abc"}, {"a*", "a"}, {"a*", "ab/c"}, {"a*/b", "abc/b"}, {"a*b*c*d*e*/f", "axbxcxdxexxx/f"},
		{"a*b?c*x", "abxbbxdbxebxczzx"}, {"a*b?c*x", "abxbbxdbxebxczzy"}, {"ab[c]", "abc"}, {"ab[b-d]", "abc"}, {"ab[e-g]", "abc"},
		{"ab[^c]", "abc"}, {"ab[^e-g]", "abc"}, {"a\\*b", "a*b"}, {"a\\*b", "ab"}, {"a?b", "a☺b"}, {"a[^a]b", "a☺b"}, {"a???b", "a☺b"},
		{"[a-ζ]*", "α"}, {"*[a-ζ]", "A"}, {"a?b", "a/b"}, {"a*b", "a/b"}, {"a[^x]b", "a/b"}, {"[\\]a]", "]"}, {"[\\-]", "-"}, {"[x\\-]", "z"},
		{"[]a]", "]"}, {"[-]", "-"}, {"[x-]", "x"}, {"[a-b-c]", "a"}, {"[", "a"}, {"[^", "a"}, {"[^bc", "a"}, {"a[", "a"}, {"a[", "ab"},
		{"*x", "xxx"}, {"\\", "a"}, {"", ""}, {"", "a"}, {"**", "ab"}, {"*[", "ab"}, {"b[", "a"}, {"a*[a-", "abc"},
	} {
		ok, err := path.Match(t[0], t[1])
		fmt.Println(t[0], t[1], ok, err)
	}
}
