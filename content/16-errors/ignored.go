package main

import (
	"errors"
	"fmt"
)

func save(name string, disk map[string]string) error {
	if len(disk) >= 1 {
		return errors.New("disk full")
	}
	disk[name] = "saved"
	return nil
}

func main() {
	disk := make(map[string]string)
	save("thesis", disk)
	save("letter", disk)
	fmt.Println("everything is saved, you may switch off")
	fmt.Println(disk)
}
