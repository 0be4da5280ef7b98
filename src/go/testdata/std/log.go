// run

package main

import (
	"fmt"
	"log"
	"os"
	"strings"
)

func helper(l *log.Logger) { l.Output(2, "told of the caller") }

func main() {
	l := log.New(os.Stdout, "app: ", log.Lshortfile)
	l.Println("hello", 1)
	l.Printf("%d", 2)
	l.Print("x", 3, 4, "\n")
	helper(l)
	l.SetFlags(log.Lmsgprefix | log.Lshortfile)
	l.Print()
	fmt.Println(l.Flags(), l.Prefix(), l.Writer() == os.Stdout)
	var b strings.Builder
	log.SetOutput(&b)
	log.Println("dated")
	fmt.Println(len(b.String()), log.Flags() == log.LstdFlags, strings.HasSuffix(b.String(), " dated\n"))
	log.SetFlags(0)
	log.SetPrefix("p ")
	b.Reset()
	log.Printf("%v", "y")
	fmt.Printf("%q %q\n", b.String(), log.Prefix())
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.Panicf("no %d", 7)
	}()
	log.SetOutput(os.Stderr)
	log.Default().Fatalln("over")
}
