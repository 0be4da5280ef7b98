package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	args := os.Args[1:]
	if len(args) == 0 {
		args = []string{"-n", "2", "-shout", "Ann", "Bob"}
	}

	flags := flag.NewFlagSet("greet", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	times := flags.Int("n", 1, "greet this many `times`")
	shout := flags.Bool("shout", false, "end with an exclamation mark")
	if err := flags.Parse(args); err != nil {
		os.Exit(2)
	}

	end := "."
	if *shout {
		end = "!"
	}
	for _, name := range flags.Args() {
		for range *times {
			fmt.Println("Hello, " + name + end)
		}
	}
	flags.PrintDefaults()
}
