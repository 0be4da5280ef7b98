// run

package main

import "fmt"

type user struct {
	name string
	boss *user
}

func bossOf(u *user) string { return u.boss.name }

func main() {
	ann := &user{name: "Ann"}
	bob := &user{"Bob", ann}
	fmt.Println(bossOf(bob))
	fmt.Println(bossOf(ann))
}
