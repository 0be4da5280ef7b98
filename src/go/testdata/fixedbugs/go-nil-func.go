// run

package main

func main() {
	defer println("not run")
	var f func()
	go f()
	select {}
}
