// run

package main

import "fmt"

func main() {
	s := "naïve 日本"
	fmt.Println(len(s), len([]rune(s)), len([]byte(s)))
	for i, r := range s {
		fmt.Printf("%d:%c(%d) ", i, r, r)
	}
	fmt.Println()
	for i := range len("aï") {
		fmt.Print("aï"[i], " ")
	}
	fmt.Println()
	fmt.Println(s[2], s[2:4], s[:2]+s[4:], s[len(s):] == "")
	bad := "a\xffb\xe6\x97"
	for i, r := range bad {
		fmt.Printf("%d:%U ", i, r)
	}
	fmt.Println()
	fmt.Printf("%q %+q %x % x\n", bad, s, s[:4], s[:4])
	fmt.Println([]rune("日本"), []byte("ï"), string([]rune{26085, 'x'}), string(rune(26412)), string([]byte{104, 105}))
	fmt.Println("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "日" > "z")
	raw := `back\slash
second "line"`
	fmt.Println(raw, len(raw))
	fmt.Println("tab\there\u00e9\U0001F600\x41\101\a"[:9])
	r := 'é'
	r++
	fmt.Println(r, string(r), 'a'+1, "x"+"y")
	b := []byte("hello")
	t := string(b)
	b[0] = 'J'
	fmt.Println(t, string(b))
	var acc string
	for i := 0; i < 5; i++ {
		acc += string(rune('a' + i))
	}
	fmt.Println(acc, acc == "abcde", acc[1:3])
	switch c := acc[0]; {
	case 'a' <= c && c <= 'z':
		fmt.Println("lower", c-'a')
	}
	fmt.Println(string(rune(-1)) == "\uFFFD", []rune(bad))
}
