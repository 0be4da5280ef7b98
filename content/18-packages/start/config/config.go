// Package config shows when packages are initialized.
package config

import "fmt"

// Name is set before any code of an importing package runs.
var Name = name()

func name() string {
	fmt.Println("config: variables")
	return "demo"
}

func init() {
	fmt.Println("config: init")
}
